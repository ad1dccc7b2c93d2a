package org.podium.rulebook.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a file says before it means anything, with the line of each value. */
sealed interface Node {

    int line();

    /** {@code keyLines} has the line of each key. */
    record Obj(Map<String, Node> fields, Map<String, Integer> keyLines, int line) implements Node {}

    record Arr(List<Node> items, int line) implements Node {}

    /** {@code text} as written, without quotes; {@code nothing} for null. */
    record Scalar(String text, boolean nothing, int line) implements Node {}

    /** JSON merge patch (RFC 7396 §2): null removes, objects merge, everything else replaces. */
    static Node merge(Node target, Node patch) {
        if (!(patch instanceof Obj changes)) {
            return patch;
        }
        Map<String, Node> fields = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        if (target instanceof Obj old) {
            fields.putAll(old.fields());
            lines.putAll(old.keyLines());
        }
        changes.fields().forEach((key, change) -> {
            if (change instanceof Scalar s && s.nothing()) {
                fields.remove(key);
                lines.remove(key);
            } else {
                Node before = fields.getOrDefault(key, new Scalar("", true, change.line()));
                fields.put(key, merge(before, change));
                lines.putIfAbsent(key, changes.keyLines().getOrDefault(key, change.line()));
            }
        });
        return new Obj(fields, lines, target.line());
    }

    /** Line of every JSON pointer. */
    static Map<String, Integer> lines(Node root) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        collect(root, "", root.line(), lines);
        return lines;
    }

    private static void collect(Node node, String path, int line, Map<String, Integer> lines) {
        lines.put(path, line);
        switch (node) {
            case Obj obj ->
                obj.fields()
                        .forEach((key, value) -> collect(
                                value,
                                Pointers.child(path, key),
                                obj.keyLines().getOrDefault(key, value.line()),
                                lines));
            case Arr arr -> {
                List<Node> items = new ArrayList<>(arr.items());
                for (int i = 0; i < items.size(); i++) {
                    collect(items.get(i), Pointers.child(path, i), items.get(i).line(), lines);
                }
            }
            case Scalar ignored -> {}
        }
    }
}
