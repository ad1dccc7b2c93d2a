package org.podium.local.play.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One row of {@code entries.csv}, or the competitor of a substitution: the columns as they stand, dates and titles split.
 *
 * @param level by its name on the rulebook's ladder, empty for none
 * @param unit where the person comes from; empty: from the unit of the entry
 * @param declarations what the row says of them; every other one of the rulebook is made
 */
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
        String unit,
        Map<String, Answer> declarations,
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

    private static final String DECLARATIONS = "declarations";

    /** Columns that may be left out. */
    static final Set<String> OPTIONAL = Set.of("major", "sex", "education", "certificate", "insurance", DECLARATIONS);

    private static final Map<String, Answer> ANSWERS =
            Map.of("YES", Answer.YES, "NO", Answer.NO, "UNSAID", Answer.UNSAID);
    private static final Set<String> FACTS = Set.of("HELD", "ELIGIBLE_TO_APPLY");

    /** To a declaration of the rulebook. */
    public enum Answer {
        YES,
        NO,
        UNSAID
    }

    /** @param year empty where none is given */
    public record Title(String title, String fact, String year) {}

    public boolean competes() {
        return role.equals("COMPETITOR");
    }

    /** @param unit empty: that of the entry */
    static Person of(Table.Row row, String role, String unit, List<Fault> faults) {
        Map<String, String> further = new TreeMap<>();
        OPTIONAL.stream()
                .filter(column ->
                        !column.equals(DECLARATIONS) && !row.get(column).isEmpty())
                .forEach(column -> further.put(column, row.get(column)));
        return new Person(
                role,
                row.get("name"),
                row.get("id_number"),
                row.get("phone"),
                row.get("email"),
                row.get("level"),
                row.get("occupation_since"),
                titles(row.get("titles"), row.file(), row.line(), faults),
                row.get("enrolment").isEmpty() ? "NONE" : row.get("enrolment"),
                row.get("school"),
                Document.list(row.get("documents"), row.file(), row.line(), faults),
                unit,
                declarations(row, faults),
                further);
    }

    /** The same person with these documents in place of those of the same kinds. */
    public Person with(List<Document> anew) {
        Map<String, Document> sent = new LinkedHashMap<>();
        documents.forEach(document -> sent.put(document.kind(), document));
        anew.forEach(document -> sent.put(document.kind(), document));
        return new Person(
                role,
                name,
                idNumber,
                phone,
                email,
                level,
                occupationSince,
                titles,
                enrolment,
                school,
                List.copyOf(sent.values()),
                unit,
                declarations,
                further);
    }

    /** The same person with these titles too. */
    public Person knownFor(List<Title> more) {
        Set<Title> known = new LinkedHashSet<>(titles);
        known.addAll(more);
        return new Person(
                role,
                name,
                idNumber,
                phone,
                email,
                level,
                occupationSince,
                List.copyOf(known),
                enrolment,
                school,
                documents,
                unit,
                declarations,
                further);
    }

    private static Map<String, Answer> declarations(Table.Row row, List<Fault> faults) {
        Map<String, Answer> answers = new TreeMap<>();
        for (String written : row.get(DECLARATIONS).split(";")) {
            if (written.isBlank()) {
                continue;
            }
            String[] parts = written.strip().split(":");
            Answer answer = parts.length == 2 ? ANSWERS.get(parts[1]) : null;
            if (answer == null) {
                faults.add(Fault.unknown(
                        row.file(), row.line(), "declaration '" + written + "' needs an answer", ANSWERS.keySet()));
            } else {
                answers.put(parts[0], answer);
            }
        }
        return answers;
    }

    /** As a cell has them: {@code 全国技术能手:HELD;全国技术能手:ELIGIBLE_TO_APPLY:2020}. */
    static List<Title> titles(String cell, String file, int line, List<Fault> faults) {
        List<Title> titles = new ArrayList<>();
        for (String written : cell.split(";")) {
            if (written.isBlank()) {
                continue;
            }
            String[] parts = written.strip().split(":");
            if (parts.length < 2 || !FACTS.contains(parts[1])) {
                faults.add(Fault.unknown(file, line, "title '" + written + "' needs a fact", FACTS));
            } else {
                titles.add(new Title(parts[0], parts[1], parts.length > 2 ? parts[2] : ""));
            }
        }
        return titles;
    }
}
