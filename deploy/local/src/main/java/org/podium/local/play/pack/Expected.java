package org.podium.local.play.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The files of {@code expected/} that are present, each row as its cells in the order of {@link #COLUMNS}.
 *
 * @param marks the marks that led there, by entry: rows as in {@code marks.csv}; empty where the package keeps none. Without
 *     them a total that differs cannot tell which mark was changed, and marks that cancel out tell nothing at all
 */
public record Expected(Map<String, List<Table.Row>> files, Map<String, List<MarkRow>> marks) {

    static final String MARKS = "expected/marks.csv";

    /** What each file holds, in the order in which a reader wants to learn of differences. */
    public static final Map<String, List<String>> COLUMNS = columns();

    /** The columns that say which thing a row is about; the others say what is true of it. */
    public static final Map<String, Integer> KEY_COLUMNS =
            Map.of("findings", 2, "outcomes", 1, "qualified", 5, "pools", 4, "ranking", 5, "awards", 4);

    public boolean has(String file) {
        return files.containsKey(file);
    }

    public List<List<String>> rows(String file) {
        List<String> columns = COLUMNS.getOrDefault(file, List.of());
        return files.getOrDefault(file, List.of()).stream()
                .map(row -> columns.stream().map(row::get).toList())
                .toList();
    }

    static Expected read(Path directory, Map<String, List<MarkRow>> marks, List<Fault> faults) throws IOException {
        Map<String, List<Table.Row>> files = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> file : COLUMNS.entrySet()) {
            String name = "expected/" + file.getKey() + ".csv";
            if (Table.exists(directory, name)) {
                files.put(file.getKey(), Table.read(directory, name, Set.copyOf(file.getValue()), Set.of(), faults));
            }
        }
        return new Expected(files, marks);
    }

    private static Map<String, List<String>> columns() {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        columns.put("findings", List.of("entry", "rule", "verdict"));
        columns.put("outcomes", List.of("entry", "outcome"));
        columns.put("qualified", List.of("stage", "region", "skill", "division", "entry"));
        columns.put(
                "pools",
                List.of("stage", "region", "skill", "division", "entries", "competed", "units", "outcome", "blockers"));
        columns.put("ranking", List.of("stage", "region", "skill", "division", "entry", "rank", "total", "status"));
        columns.put("awards", List.of("kind", "skill", "division", "recipient", "detail", "status"));
        return columns;
    }
}
