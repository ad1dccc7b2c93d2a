package org.podium.kit.test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks for ID numbers and phones where they may stand sealed only. Bytes are looked at as what they are: PostgreSQL shows a
 * {@code bytea} as hex, in which nobody would recognise a number that somebody forgot to seal.
 */
public final class ClearNumbers {
    /** Of a phone; an ID number has seventeen and a check character (GB 11643-1999). Also looked for within a longer run. */
    private static final int FEWEST_DIGITS = 11;

    private static final Pattern BYTES = Pattern.compile("\\\\x((?:[0-9a-f]{2})+)");

    private final Set<String> numbers;
    private final Set<Integer> lengths;

    public ClearNumbers(Collection<String> numbers) {
        this.numbers = Set.copyOf(numbers);
        this.lengths = numbers.stream().map(String::length).collect(Collectors.toSet());
    }

    /** @return one line for each number in it, without telling the number */
    public List<String> inText(String where, String text) {
        return digits(text).stream()
                .flatMap(this::among)
                .map(number -> where + " holds " + number.substring(0, 3) + "…")
                .distinct()
                .toList();
    }

    /** Every run of so many digits has one at a multiple of their number: of a gigabyte of scans a fraction is looked at. */
    private static List<String> digits(String text) {
        List<String> runs = new ArrayList<>();
        int at = FEWEST_DIGITS - 1;
        while (at < text.length()) {
            if (!isDigit(text, at)) {
                at += FEWEST_DIGITS;
                continue;
            }
            int begin = at;
            while (begin > 0 && isDigit(text, begin - 1)) {
                begin--;
            }
            int end = at + 1;
            while (end < text.length() && isDigit(text, end)) {
                end++;
            }
            if (end - begin >= FEWEST_DIGITS) {
                boolean check = end < text.length() && (text.charAt(end) == 'X' || text.charAt(end) == 'x');
                runs.add(text.substring(begin, check ? end + 1 : end));
            }
            at = end + FEWEST_DIGITS;
        }
        return runs;
    }

    private static boolean isDigit(String text, int at) {
        char one = text.charAt(at);
        return one >= '0' && one <= '9';
    }

    /** In every column of every table that the owner of this connection has, as text and as bytes. */
    public List<String> inTables(Connection database) throws SQLException {
        Set<String> hits = new LinkedHashSet<>();
        try (Statement statement = database.createStatement()) {
            for (String table : tables(statement)) {
                try (ResultSet rows = statement.executeQuery("select t::text from \"" + table + "\" t")) {
                    while (rows.next()) {
                        String row = rows.getString(1);
                        hits.addAll(inText(table, row));
                        BYTES.matcher(row)
                                .results()
                                .map(bytes -> HexFormat.of().parseHex(bytes.group(1)))
                                .forEach(bytes ->
                                        hits.addAll(inText(table, new String(bytes, StandardCharsets.ISO_8859_1))));
                    }
                }
            }
        }
        return List.copyOf(hits);
    }

    /** In every file of a folder that must be there, whatever it is made of. */
    public List<String> inFiles(Path folder) throws IOException {
        List<String> hits = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hits.addAll(inText(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1)));
            }
        }
        return hits;
    }

    private Stream<String> among(String digits) {
        return lengths.stream()
                .flatMap(length -> Stream.iterate(0, from -> from + length <= digits.length(), from -> from + 1)
                        .map(from -> digits.substring(from, from + length)))
                .filter(numbers::contains);
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables = statement.executeQuery("select table_name from information_schema.tables"
                + " where table_schema = 'public' and table_type = 'BASE TABLE' order by 1")) {
            while (tables.next()) {
                names.add(tables.getString(1));
            }
        }
        if (names.isEmpty()) {
            throw new IllegalStateException("no tables: a search in the wrong database finds nothing");
        }
        return names;
    }
}
