package org.podium.local.play.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file by RFC 4180 with named columns: a column that is unknown or missing is a fault. */
final class Table {
    private Table() {}

    /** One line of the file; a column that the file leaves out reads as empty. */
    record Row(String file, int line, Map<String, String> cells) {
        String get(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    static List<Row> read(Path directory, String name, Set<String> required, Set<String> optional, List<Fault> faults)
            throws IOException {
        List<Row> rows = new ArrayList<>();
        CSVFormat format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
        try (CSVParser parser = CSVParser.parse(directory.resolve(name), StandardCharsets.UTF_8, format)) {
            List<String> head = null;
            for (CSVRecord record : parser) {
                int line = (int) parser.getCurrentLineNumber();
                if (head == null) {
                    head = head(name, record, required, optional, faults);
                } else if (record.size() != head.size()) {
                    faults.add(
                            Fault.of(name, line, "has " + record.size() + " cells where the head has " + head.size()));
                } else {
                    rows.add(row(name, line, head, record));
                }
            }
            if (head == null) {
                faults.add(Fault.of(name, 1, "is empty; its first line names the columns"));
            }
        }
        return rows;
    }

    static boolean exists(Path directory, String name) {
        return Files.isRegularFile(directory.resolve(name));
    }

    private static List<String> head(
            String name, CSVRecord record, Set<String> required, Set<String> optional, List<Fault> faults) {
        List<String> head = new ArrayList<>();
        record.forEach(cell -> head.add(cell.replace("\uFEFF", "").strip()));
        Set<String> known = new HashSet<>(required);
        known.addAll(optional);
        for (String column : head) {
            if (!known.contains(column)) {
                faults.add(Fault.unknown(name, 1, "unknown column '" + column + "'", known));
            }
        }
        for (String column : required) {
            if (!head.contains(column)) {
                faults.add(Fault.of(name, 1, "column '" + column + "' is missing"));
            }
        }
        return head;
    }

    private static Row row(String name, int line, List<String> head, CSVRecord record) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < head.size(); i++) {
            cells.put(head.get(i), record.get(i).strip());
        }
        return new Row(name, line, cells);
    }
}
