package org.podium.local.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.podium.rulebook.Registration;
import org.podium.rulebook.Rulebook;

/** A person by the columns of {@code entries.csv}; a competitor of a substitution has the same. */
final class PersonCells {
    /** After the columns that every row of an entry repeats. */
    static final List<String> COLUMNS = List.of(
            "name",
            "id_number",
            "phone",
            "email",
            "level",
            "occupation_since",
            "titles",
            "enrolment",
            "school",
            "documents",
            "declarations",
            "major",
            "education",
            "certificate",
            "insurance");

    private final Disclosure disclosure;
    private final List<String> declarations;

    PersonCells(Disclosure disclosure, Rulebook rulebook) {
        this.disclosure = disclosure;
        this.declarations = rulebook.registration().declarations().stream()
                .map(Registration.Declaration::name)
                .toList();
    }

    Map<String, String> competitor(JsonNode person, Collection<String> documents) {
        Map<String, String> cells = anybody(person);
        for (String field : List.of("level", "enrolment", "school")) {
            cells.put(field, text(person, field));
        }
        cells.put("occupation_since", text(person, "occupationSince"));
        cells.put("titles", titles(person.path("titles")));
        cells.put("documents", String.join(";", documents));
        cells.put("declarations", declarations(person.path("declarations")));
        JsonNode further = person.path("further");
        for (String field : List.of("major", "education", "insurance")) {
            cells.put(field, text(further, field));
        }
        cells.put("certificate", text(further, "certificateNumber"));
        return cells;
    }

    /** A coach, instructor or leader. */
    Map<String, String> support(JsonNode person) {
        return anybody(person);
    }

    private Map<String, String> anybody(JsonNode person) {
        String id = person.path("personId").asText();
        Map<String, String> cells = new LinkedHashMap<>();
        COLUMNS.forEach(column -> cells.put(column, ""));
        cells.put("name", text(person, "name"));
        cells.put("id_number", disclosure.number(id));
        cells.put("phone", disclosure.phone(id, text(person, "phone")));
        cells.put("email", text(person, "email"));
        return cells;
    }

    /** As a cell has them. */
    static String titles(Iterable<JsonNode> titles) {
        List<String> written = new ArrayList<>();
        for (JsonNode title : titles) {
            String year = text(title, "year");
            written.add(text(title, "title") + ":" + text(title, "fact") + (year.isEmpty() ? "" : ":" + year));
        }
        return String.join(";", written);
    }

    /** What a package does not speak of is declared; so only the others are written. */
    private String declarations(JsonNode said) {
        List<String> written = new ArrayList<>();
        for (String name : declarations) {
            if (!said.path(name).asBoolean()) {
                written.add(name + (said.hasNonNull(name) ? ":NO" : ":UNSAID"));
            }
        }
        return String.join(";", written);
    }

    static String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.path(field).asText() : "";
    }
}
