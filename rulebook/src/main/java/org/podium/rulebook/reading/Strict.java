package org.podium.rulebook.reading;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How strict a reader is about words it does not know. */
final class Strict {

    private Strict() {}

    /** Everything is refused, with what is known. */
    static final Binder.Strictness AT_PUBLICATION = new Binder.Strictness() {
        @Override
        public void unknownKey(
                Problems problems, Class<?> type, Node.Obj node, String path, String key, List<String> known) {
            problems.error(path, key + " 不是已知的键", key + " is not a known key", known);
        }

        @Override
        public void unknownWord(
                Problems problems, Node.@Nullable Obj rule, String path, String word, List<String> known) {
            boolean kind = path.endsWith("/" + Shape.KIND);
            problems.error(
                    path,
                    word + (kind ? " 不是已知的规则类型" : " 不是此处已知的词"),
                    word + (kind ? " is not a rule kind" : " is not a word known here"),
                    known);
        }
    };

    /**
     * A publication of a newer version: a rule of the reader's own chapters that it does not understand to the last
     * word stops it, since a condition left out would decide wrongly; other news is ignored.
     */
    record OfChapters(Set<String> chapters) implements Binder.Strictness {

        @Override
        public void unknownKey(
                Problems problems, Class<?> type, Node.Obj node, String path, String key, List<String> known) {
            if (node.fields().containsKey(Shape.KIND)) {
                stop(node, path, key);
            }
        }

        @Override
        public void unknownWord(
                Problems problems, Node.@Nullable Obj rule, String path, String word, List<String> known) {
            stop(rule, path, word);
        }

        private void stop(Node.@Nullable Obj rule, String path, String word) {
            String chapter = Pointers.chapter(path);
            if (chapters.contains(chapter)) {
                String id = rule != null && rule.fields().get("id") instanceof Node.Scalar s ? s.text() : path;
                throw new UnknownRuleKind(chapter, id, word);
            }
        }
    }
}
