package org.podium.local.play.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One row of {@code entries.csv}, or the competitor of a substitution: the columns as they stand, dates and titles split. */
public record Person(
        String role,
        String name,
        String idNumber,
        String phone,
        String email,
        String level,
        String occupationSince,
        List<Title> titles,
        String enrolment,
        String school,
        List<Document> documents,
        Map<String, String> further) {

    /** Columns of a person, without those that every row of an entry repeats. */
    static final Set<String> COLUMNS = Set.of(
            "name",
            "id_number",
            "phone",
            "email",
            "level",
            "occupation_since",
            "titles",
            "enrolment",
            "school",
            "documents");

    /** Columns that may be left out. */
    static final Set<String> OPTIONAL = Set.of("major", "sex", "education", "certificate", "insurance");

    private static final Set<String> LEVELS = Set.of("", "APPRENTICE", "5", "4", "3", "2", "1", "SPECIAL", "CHIEF");
    private static final Set<String> FACTS = Set.of("HELD", "ELIGIBLE_TO_APPLY");

    /** @param year empty where none is given */
    public record Title(String title, String fact, String year) {}

    public boolean competes() {
        return role.equals("COMPETITOR");
    }

    static Person of(Table.Row row, String role, List<Fault> faults) {
        if (!LEVELS.contains(row.get("level"))) {
            faults.add(Fault.unknown(row.file(), row.line(), "unknown level '" + row.get("level") + "'", LEVELS));
        }
        Map<String, String> further = new java.util.TreeMap<>();
        OPTIONAL.stream()
                .filter(column -> !row.get(column).isEmpty())
                .forEach(column -> further.put(column, row.get(column)));
        return new Person(
                role,
                row.get("name"),
                row.get("id_number"),
                row.get("phone"),
                row.get("email"),
                row.get("level"),
                row.get("occupation_since"),
                titles(row, faults),
                row.get("enrolment").isEmpty() ? "NONE" : row.get("enrolment"),
                row.get("school"),
                Document.list(row.get("documents"), row.file(), row.line(), faults),
                further);
    }

    private static List<Title> titles(Table.Row row, List<Fault> faults) {
        List<Title> titles = new ArrayList<>();
        for (String written : row.get("titles").split(";")) {
            if (written.isBlank()) {
                continue;
            }
            String[] parts = written.strip().split(":");
            if (parts.length < 2 || !FACTS.contains(parts[1])) {
                faults.add(Fault.unknown(row.file(), row.line(), "title '" + written + "' needs a fact", FACTS));
            } else {
                titles.add(new Title(parts[0], parts[1], parts.length > 2 ? parts[2] : ""));
            }
        }
        return titles;
    }
}
