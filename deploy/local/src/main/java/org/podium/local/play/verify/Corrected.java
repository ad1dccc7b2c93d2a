package org.podium.local.play.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.podium.local.play.pack.Entry;
import org.podium.local.play.pack.Person;
import org.podium.local.play.pack.Step;

/**
 * An entry with the {@code fields} of a correction laid over it, as registration lays them: what they leave out stays, and
 * coaches and leader are replaced. Fields that no rule looks at change nothing here.
 */
final class Corrected {
    /** Not a column of a package: without it a rule takes the day the occupation began for the answer. */
    static final String RELATED_WORK = "relatedWork";

    private final Step.Correction step;
    private final JsonNode fields;

    private Corrected(Step.Correction step, JsonNode fields) {
        this.step = step;
        this.fields = fields;
    }

    /**
     * @param team who stands in the entry now
     * @throws IllegalArgumentException for what registration refuses: another skill or division, another person, and a
     *     competitor of a team without saying which
     */
    static Entry of(Entry entry, List<Person> team, Step.Correction step) {
        JsonNode fields = step.fields();
        if (fields == null) {
            return with(entry, entry.region(), entry.route(), team, entry.people());
        }
        return new Corrected(step, fields).over(entry, team);
    }

    private Entry over(Entry entry, List<Person> team) {
        if (fields.hasNonNull("skill") || fields.hasNonNull("division")) {
            throw refused("an entry that was handed in stays in its skill and division");
        }
        List<Person> support = new ArrayList<>();
        support.addAll(fields.hasNonNull("coaches") ? people("coaches") : entry.coaches());
        Person leader = entry.leader();
        if (fields.hasNonNull("leader")) {
            support.add(supporter(fields.path("leader"), "LEADER"));
        } else if (leader != null) {
            support.add(leader);
        }
        return with(
                entry,
                text(fields, "region", entry.region()),
                text(fields, "route", entry.route()),
                competitors(team),
                support);
    }

    private static Entry with(Entry entry, String region, String route, List<Person> team, List<Person> others) {
        List<Person> people = new ArrayList<>(team);
        others.stream().filter(person -> !person.competes()).forEach(people::add);
        return new Entry(
                entry.entry(),
                entry.skill(),
                entry.division(),
                region,
                entry.unit(),
                route,
                entry.portalReference(),
                entry.submittedAt(),
                people,
                entry.line());
    }

    private List<Person> competitors(List<Person> team) {
        List<Person> corrected = new ArrayList<>(team);
        for (JsonNode change : fields.path("competitors")) {
            if (team.size() != 1) {
                throw refused("which competitor of a team of " + team.size() + " is meant, only an id could say");
            }
            corrected.set(0, competitor(corrected.getFirst(), change));
        }
        return corrected;
    }

    private Person competitor(Person known, JsonNode change) {
        if (!text(change, "idNumber", known.idNumber()).equals(known.idNumber())) {
            throw refused("another number is another person, who comes in by a substitution");
        }
        Map<String, String> further = new TreeMap<>(known.further());
        if (change.hasNonNull(RELATED_WORK)) {
            further.put(RELATED_WORK, change.path(RELATED_WORK).asText());
        }
        return new Person(
                known.role(),
                text(change, "name", known.name()),
                known.idNumber(),
                text(change, "phone", known.phone()),
                text(change, "email", known.email()),
                text(change, "level", known.level()),
                text(change, "occupationSince", known.occupationSince()),
                change.hasNonNull("titles") ? titles(change.path("titles")) : known.titles(),
                text(change, "enrolment", known.enrolment()),
                text(change, "school", known.school()),
                known.documents(),
                text(change, "unit", known.unit()),
                declarations(known, change),
                further);
    }

    private static List<Person.Title> titles(JsonNode list) {
        return list.valueStream()
                .map(title -> new Person.Title(
                        title.path("title").asText(),
                        title.path("fact").asText(),
                        title.path("year").asText("")))
                .toList();
    }

    private static Map<String, Person.Answer> declarations(Person known, JsonNode change) {
        Map<String, Person.Answer> answers = new TreeMap<>(known.declarations());
        change.path("declarations")
                .properties()
                .forEach(answer -> answers.put(
                        answer.getKey(), answer.getValue().asBoolean() ? Person.Answer.YES : Person.Answer.NO));
        return answers;
    }

    private List<Person> people(String field) {
        return fields.path(field)
                .valueStream()
                .map(one -> supporter(one, text(one, "kind", "COACH")))
                .toList();
    }

    private static Person supporter(JsonNode form, String role) {
        return new Person(
                role,
                text(form, "name", ""),
                text(form, "idNumber", ""),
                text(form, "phone", ""),
                text(form, "email", ""),
                "",
                "",
                List.of(),
                "NONE",
                "",
                List.of(),
                "",
                Map.of(),
                Map.of());
    }

    private static String text(JsonNode form, String field, String otherwise) {
        return form.hasNonNull(field) ? form.path(field).asText() : otherwise;
    }

    private IllegalArgumentException refused(String why) {
        return new IllegalArgumentException("step " + step.number() + ": " + why);
    }
}
