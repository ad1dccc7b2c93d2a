package org.podium.local.play.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.podium.local.play.pack.Expected;

/** Where a contest and the files of {@code expected/} differ; both sides are sets of rows. */
public final class Comparison {
    private Comparison() {}

    /** @param expected empty where the file does not know the row; @param actual empty where the contest does not */
    public record Difference(String file, String about, Map<String, String> expected, Map<String, String> actual) {
        @Override
        public String toString() {
            String place = "expected/" + file + ".csv: " + about + ": ";
            if (expected.isEmpty()) {
                return place + "not expected, but it is " + words(actual);
            }
            if (actual.isEmpty()) {
                return place + "expected " + words(expected) + ", but there is none";
            }
            List<String> parts = new ArrayList<>();
            expected.forEach((column, value) -> {
                String other = actual.getOrDefault(column, "");
                if (!value.equals(other)) {
                    parts.add(column + " expected " + shown(value) + ", is " + shown(other));
                }
            });
            return place + String.join("; ", parts);
        }

        private static String words(Map<String, String> values) {
            return String.join(
                    " ", values.values().stream().map(Difference::shown).toList());
        }

        private static String shown(String value) {
            return value.isEmpty() ? "(empty)" : value;
        }
    }

    /** The source of a side: the rows of a file by its name. */
    public interface Side {
        List<List<String>> rows(String file);
    }

    public static List<Difference> of(Expected expected, Side actual) {
        List<Difference> differences = new ArrayList<>();
        for (String file : Expected.COLUMNS.keySet()) {
            if (expected.has(file)) {
                differences.addAll(of(file, expected.rows(file), actual.rows(file)));
            }
        }
        return differences;
    }

    private static List<Difference> of(String file, List<List<String>> expected, List<List<String>> actual) {
        int key = Expected.KEY_COLUMNS.getOrDefault(file, 1);
        Map<String, List<List<String>>> wanted = byKey(expected, key);
        Map<String, List<List<String>>> found = byKey(actual, key);
        List<Difference> differences = new ArrayList<>();
        Map<String, List<List<String>>> all = new LinkedHashMap<>(wanted);
        found.forEach(all::putIfAbsent);
        for (String about : all.keySet()) {
            List<List<String>> missing = new ArrayList<>(wanted.getOrDefault(about, List.of()));
            List<List<String>> surplus = new ArrayList<>(found.getOrDefault(about, List.of()));
            for (List<String> row : List.copyOf(missing)) {
                if (surplus.remove(row)) {
                    missing.remove(row);
                }
            }
            for (int i = 0; i < Math.max(missing.size(), surplus.size()); i++) {
                differences.add(new Difference(
                        file,
                        about,
                        i < missing.size() ? values(file, missing.get(i), key) : Map.of(),
                        i < surplus.size() ? values(file, surplus.get(i), key) : Map.of()));
            }
        }
        differences.sort(Comparator.comparing(Difference::about));
        return differences;
    }

    private static Map<String, List<List<String>>> byKey(List<List<String>> rows, int key) {
        Map<String, List<List<String>>> byKey = new TreeMap<>();
        for (List<String> row : rows) {
            String about = String.join(
                    " ",
                    row.subList(0, key).stream().filter(cell -> !cell.isEmpty()).toList());
            byKey.computeIfAbsent(about, k -> new ArrayList<>()).add(row);
        }
        return byKey;
    }

    private static Map<String, String> values(String file, List<String> row, int key) {
        List<String> columns = Expected.COLUMNS.getOrDefault(file, List.of());
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = key; i < row.size(); i++) {
            values.put(columns.get(i), row.get(i));
        }
        return values;
    }
}
