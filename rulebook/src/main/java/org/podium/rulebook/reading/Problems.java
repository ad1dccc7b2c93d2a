package org.podium.rulebook.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.podium.rulebook.Text;

/** Collects what is wrong, and finds the line of each path. */
final class Problems {

    private final List<Problem> found = new ArrayList<>();
    private final Map<String, Integer> lines;
    private final Map<String, List<Integer>> kept = new HashMap<>();
    private boolean reread;

    Problems(Map<String, Integer> lines) {
        this.lines = lines;
    }

    /** Of the list at that path only these items could be read. */
    void keptOnly(String path, List<Integer> items) {
        kept.put(path, items);
    }

    /** From here on paths count the items that could be read; they are told as the file counts them. */
    void countAsInFile() {
        reread = true;
    }

    private String asInFile(String path) {
        StringBuilder told = new StringBuilder();
        for (String step : path.substring(Math.min(1, path.length())).split("/")) {
            List<Integer> items = kept.get(told.toString());
            told.append('/').append(items == null ? step : items.get(Integer.parseInt(step)));
        }
        return path.isEmpty() ? path : told.toString();
    }

    void error(String path, String zh, String en) {
        error(path, zh, en, List.of());
    }

    void error(String path, String zh, String en, Collection<String> known) {
        add(Severity.ERROR, path, zh, en, known);
    }

    void warning(String path, String zh, String en) {
        warning(path, zh, en, List.of());
    }

    void warning(String path, String zh, String en, Collection<String> known) {
        add(Severity.WARNING, path, zh, en, known);
    }

    private void add(Severity severity, String path, String zh, String en, Collection<String> known) {
        List<String> names = known.stream().sorted().toList();
        String list = names.isEmpty() ? "" : String.join(", ", names);
        Text message = names.isEmpty() ? new Text(zh, en) : new Text(zh + "；已知：" + list, en + "; known: " + list);
        String told = reread ? asInFile(path) : path;
        found.add(new Problem(severity, told, line(told), message, names));
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
