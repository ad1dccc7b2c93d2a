package org.podium.rulebook.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.podium.rulebook.Text;

/** Collects what is wrong, and finds the line of each path. */
final class Problems {

    private final List<Problem> found = new ArrayList<>();
    private final Map<String, Integer> lines;

    Problems(Map<String, Integer> lines) {
        this.lines = lines;
    }

    void error(String path, String zh, String en) {
        error(path, zh, en, List.of());
    }

    void error(String path, String zh, String en, Collection<String> known) {
        add(Severity.ERROR, path, zh, en, known);
    }

    void warning(String path, String zh, String en) {
        add(Severity.WARNING, path, zh, en, List.of());
    }

    private void add(Severity severity, String path, String zh, String en, Collection<String> known) {
        List<String> names = known.stream().sorted().toList();
        String list = names.isEmpty() ? "" : String.join(", ", names);
        Text message = names.isEmpty() ? new Text(zh, en) : new Text(zh + "；已知：" + list, en + "; known: " + list);
        found.add(new Problem(severity, path, line(path), message, names));
    }

    private int line(String path) {
        String at = path;
        while (!lines.containsKey(at) && !at.isEmpty()) {
            at = Pointers.parent(at);
        }
        return lines.getOrDefault(at, 0);
    }

    boolean anyError() {
        return found.stream().anyMatch(p -> p.severity() == Severity.ERROR);
    }

    /** By line, then path. */
    List<Problem> sorted() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Problem::line).thenComparing(Problem::path))
                .toList();
    }
}
