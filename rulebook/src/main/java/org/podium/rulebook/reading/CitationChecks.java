package org.podium.rulebook.reading;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.podium.rulebook.Notice;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Text;

/** Every provision can be cited: its id is unique, its clause names a notice or a decision, its sentence is written. */
final class CitationChecks {

    private static final Pattern DECISION = Pattern.compile("A-\\d{2,3}");
    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)*(/[A-Z0-9_]+)?");

    private final Set<String> notices;
    private final Map<String, String> ids = new HashMap<>();
    private final Problems problems;

    private CitationChecks(Set<String> notices, Problems problems) {
        this.notices = notices;
        this.problems = problems;
    }

    static void check(Rulebook rulebook, Problems problems) {
        Set<String> notices = rulebook.notices().stream().map(Notice::id).collect(Collectors.toSet());
        if (notices.isEmpty()) {
            problems.error("/notices", "至少需要一份通知", "at least one notice is needed");
        }
        new CitationChecks(notices, problems).walk(rulebook, "");
    }

    private void walk(Object value, String path) {
        if (value instanceof Text text) {
            written(path, text);
        } else if (value instanceof Record owner) {
            for (Shape.Field field : Shape.fields(owner.getClass())) {
                Object child = field.of(owner);
                String at = Pointers.child(path, field.name());
                if (child instanceof String word && field.name().equals("id")) {
                    id(at, word);
                } else if (child instanceof String word && field.name().equals("clause")) {
                    clause(at, word);
                } else if (child != null) {
                    walk(child, at);
                }
            }
        } else if (value instanceof Collection<?> items) {
            int i = 0;
            for (Object item : items) {
                walk(item, Pointers.child(path, i++));
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> walk(item, Pointers.child(path, (String) key)));
        }
    }

    private void written(String path, Text text) {
        if (text.zh().isBlank()) {
            problems.error(Pointers.child(path, "zh"), "缺少中文", "the Chinese text is empty");
        }
        if (text.en().isBlank()) {
            problems.error(Pointers.child(path, "en"), "缺少英文", "the English text is empty");
        }
    }

    private void id(String path, String id) {
        if (!ID.matcher(id).matches()) {
            problems.error(
                    path,
                    "编号格式应如 S2-13、S2-30/TITLE：" + id,
                    id + " is not an id; ids are written like S2-13 or S2-30/TITLE");
        }
        String first = ids.putIfAbsent(id, path);
        if (first != null) {
            problems.error(path, "编号重复：" + id + "，已用于 " + first, id + " is an id already, at " + first);
        }
    }

    private void clause(String path, String clause) {
        String source = clause.strip().split("\\s", 2)[0];
        if (clause.isBlank()) {
            problems.error(path, "缺少条款", "the clause is empty");
        } else if (!notices.contains(source) && !DECISION.matcher(clause).matches()) {
            problems.error(
                    path,
                    "条款应以通知编号开头，或为决定编号（如 A-40）：" + clause,
                    clause + " cites neither a notice of this rulebook nor a decision such as A-40",
                    notices);
        }
    }
}
