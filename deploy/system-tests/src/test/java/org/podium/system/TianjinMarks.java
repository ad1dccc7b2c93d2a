package org.podium.system;

import java.util.ArrayList;
import java.util.List;

/**
 * The chosen marks of the Tianjin sample, per pool in the order of the places they lead to:
 * {@code theory practical minutes level extras}; {@code -} is an absence, {@code _} leaves a column empty.
 */
final class TianjinMarks {
    /** {@code step} shares no factor with the number of places and mixes the order of the file. */
    record Pool(String prefix, String skill, String division, int step, String submittedAt, List<Place> places) {}

    private TianjinMarks() {}

    static final List<Pool> POOLS = List.of(
            new Pool("AE", "AI_TRAINER", "EMPLOYEE", 7, "2025-10-20T09:00:00+08:00", places("""
                    92.00 95.00 105 3
                    95.00 93.00 112 2
                    90.00 92.50 101 3 titles=天津市技术能手:HELD
                    80.00 92.00 108 1
                    88.00 90.00 99 1
                    85.00 88.00 100 4
                    85.00 88.00 110 5
                    83.50 86.25 95 SPECIAL
                    78.00 86.00 117 _
                    80.00 84.00 104 2
                    80.00 84.00 104 3
                    76.50 83.00 98 3
                    77.27 81.12 111 4
                    77.37 81.10 109 _
                    80.02 78.00 _ 3
                    80.00 78.00 96 5
                    70.00 76.00 101 4
                    70.00 76.00 99 _
                    70.00 76.00 _ 3
                    72.00 72.00 118 _
                    66.00 70.50 119 4 teacher
                    60.00 68.00 120 5 teacher
                    63.03 63.00 114 _
                    58.00 60.00 113 3 teacher
                    0.00 70.00 115 _
                    62.00 0.00 120 4
                    """)),
            new Pool("AS", "AI_TRAINER", "STUDENT", 8, "2025-10-22T10:00:00+08:00", places("""
                    90.00 94.00 97 _
                    88.00 92.00 103 4
                    84.50 91.00 100 3
                    86.00 88.50 98 _
                    86.00 88.50 98 5
                    70.00 90.00 106 5
                    90.00 85.00 94 _ documents=PHOTO:too-small
                    80.00 80.00 100 _
                    80.00 80.00 110 2
                    79.00 79.00 108 4
                    75.00 78.25 107 _
                    82.00 76.00 112 _
                    74.00 74.00 116 _
                    60.00 70.00 _ _
                    60.00 70.00 _ _
                    66.00 65.00 115 _
                    70.00 62.00 118 _
                    50.00 60.00 120 _
                    55.50 48.00 119 _
                    93.00 93.00 96 _ disqualified
                    - - _ _
                    """)),
            new Pool("SE", "SERVICE_ROBOT", "EMPLOYEE", 7, "2025-10-24T10:00:00+08:00", places("""
                    91.00 90.50 91 3
                    87.00 90.00 93 2 titles=海河工匠:HELD
                    88.00 88.00 90 3
                    80.00 88.50 99 _
                    90.00 85.00 92 4
                    90.00 85.00 97 2
                    82.00 84.00 100 _ documents=IDENTITY_CARD:wrong-type
                    79.00 83.00 104 5
                    85.00 80.00 103 _
                    76.00 81.00 108 4
                    74.00 80.00 107 _
                    81.00 76.50 110 3
                    70.00 77.00 112 _
                    72.00 74.00 111 _
                    68.00 72.00 115 4
                    65.00 70.00 116 _ teacher
                    63.00 66.00 119 _
                    59.00 61.00 120 _
                    77.00 - _ 3
                    - - _ _ teacher
                    """)),
            new Pool("SS", "SERVICE_ROBOT", "STUDENT", 5, "2025-10-28T15:00:00+08:00", places("""
                    85.00 82.00 88 _
                    78.00 80.00 90 4
                    80.00 78.00 95 _ documents=REGISTRATION_FORM:unstamped
                    70.00 75.00 99 _
                    66.00 64.00 110 _
                    50.00 55.00 118 _
                    """)),
            new Pool("GE", "GENERATIVE_AI", "EMPLOYEE", 2, "2025-10-28T15:00:00+08:00", places("""
                    90.00 86.00 85 _
                    82.00 85.00 89 3
                    79.00 80.00 92 _ titles=滨海工匠:HELD
                    60.00 71.00 103 _
                    58.00 49.50 117 _ submitted_at=2025-10-31T23:59:59+08:00
                    """)),
            new Pool("GS", "GENERATIVE_AI", "STUDENT", 3, "2025-10-28T15:00:00+08:00", places("""
                    88.00 87.00 86 _
                    84.00 83.00 94 _
                    80.00 80.00 91 _
                    73.00 70.00 105 _
                    70.00 60.00 111 _
                    64.00 51.00 116 _
                    _ _ _ _ withdrawn
                    """)));

    record Place(
            String theory,
            String practical,
            String minutes,
            String level,
            String titles,
            String documents,
            String submittedAt,
            boolean teacher,
            boolean disqualified,
            boolean withdrawn) {
        /** Rows of marks.csv; none for one who withdraws before the start. */
        List<String> marks(String entry) {
            return withdrawn
                    ? List.of()
                    : List.of(
                            row(entry, "THEORY", theory, "", "PRESENT"),
                            row(entry, "PRACTICAL", practical, minutes, disqualified ? "DISQUALIFIED" : "PRESENT"));
        }

        private static String row(String entry, String component, String score, String minutes, String present) {
            boolean absent = score.equals("-");
            return String.join(
                    ",", "FINAL", "", entry, component, absent ? "" : score, minutes, absent ? "ABSENT" : present);
        }
    }

    private static List<Place> places(String table) {
        List<Place> places = new ArrayList<>();
        for (String line : table.strip().split("\n")) {
            String[] cells = line.strip().split(" ");
            String extra = cells.length > 4 ? cells[4] : "";
            places.add(new Place(
                    cells[0],
                    cells[1],
                    cells[2].equals("_") ? "" : cells[2],
                    cells[3].equals("_") ? "" : cells[3],
                    after(extra, "titles="),
                    after(extra, "documents="),
                    after(extra, "submitted_at="),
                    extra.equals("teacher"),
                    extra.equals("disqualified"),
                    extra.equals("withdrawn")));
        }
        return places;
    }

    private static String after(String extra, String key) {
        return extra.startsWith(key) ? extra.substring(key.length()) : "";
    }

    /** Any day long enough ago; no rule of this notice counts years. */
    static String occupationSince(String entry) {
        int number = Integer.parseInt(entry.substring(entry.length() - 2));
        return String.format("20%02d-%02d-01", 8 + number % 15, 1 + number % 12);
    }

    static String school(String kind, String entry) {
        boolean even = entry.charAt(entry.length() - 1) % 2 == 0;
        return switch (kind) {
            case "UNIVERSITY" -> entry.equals("AS02") ? "POSTGRADUATE" : "UNDERGRADUATE";
            case "VOCATIONAL_SCHOOL" -> even ? "HIGHER_VOCATIONAL" : "SECONDARY_VOCATIONAL";
            default -> "TECHNICAL";
        };
    }
}
