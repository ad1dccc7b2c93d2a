package org.podium.local.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.podium.rulebook.Rulebook;

/**
 * One entry from its first submission on: the team as it was then, and what the story has to tell of it since.
 *
 * @param entry as it is now
 * @param history its transitions, the first one first
 * @param replaced the substitutions of the first competitor that were approved, in their order
 */
record Handed(String name, ToldContest contest, JsonNode entry, List<JsonNode> history, List<JsonNode> replaced) {
    private static final Set<String> SUBMISSIONS = Set.of("SUBMITTED", "CORRECTED");

    static Handed of(
            String name, ToldContest contest, JsonNode entry, List<JsonNode> history, List<JsonNode> substitutions) {
        String first = entry.path("competitors").path(0).path("personId").asText();
        List<JsonNode> replaced = new ArrayList<>();
        for (JsonNode request : substitutions.reversed()) {
            boolean approved = request.path("status").asText().equals("APPROVED");
            if (approved
                    && first.equals(request.path("incoming").path("personId").asText())) {
                replaced.addFirst(request);
                first = request.path("outgoing").asText();
            }
        }
        return new Handed(name, contest, entry, history, replaced);
    }

    String id() {
        return entry.path("id").asText();
    }

    String status() {
        return entry.path("status").asText();
    }

    OffsetDateTime submittedAt() {
        return contest.time(submissions().getFirst().path("at"));
    }

    /** The first one, and each time it came again after it had been returned. */
    List<JsonNode> submissions() {
        return history.stream().filter(Handed::isSubmission).toList();
    }

    static boolean isSubmission(JsonNode step) {
        return SUBMISSIONS.contains(step.path("step").asText());
    }

    List<JsonNode> steps(String kind) {
        return history.stream()
                .filter(step -> step.path("step").asText().equals(kind))
                .toList();
    }

    /** The competitors as they were handed in first. */
    List<JsonNode> team() {
        List<JsonNode> team = new ArrayList<>();
        entry.path("competitors").forEach(team::add);
        if (!replaced.isEmpty()) {
            team.set(0, replaced.getFirst().path("replaced"));
        }
        return team;
    }

    /** By person of the {@link #team} the scans of one submission. */
    List<Map<String, String>> documents(JsonNode submission, Rulebook rulebook) {
        List<String> kinds = rulebook.registration().documents().stream()
                .map(document -> document.kind())
                .toList();
        List<JsonNode> team = team();
        return IntStream.range(0, team.size())
                .mapToObj(i -> SentDocuments.of(
                        new SentDocuments.Owner(team.get(i).path("personId").asText(), i == 0, team.size() == 1),
                        kinds,
                        submission.path("findings"),
                        entry.path("documents")))
                .toList();
    }

    /** Every row of {@code entries.csv}: one of the entry's own unit first, since the first row says which that is. */
    List<Map<String, String>> rows(PersonCells people, Rulebook rulebook) {
        List<Map<String, String>> rows = new ArrayList<>();
        List<JsonNode> team = team();
        List<Map<String, String>> documents = documents(submissions().getFirst(), rulebook);
        for (int i = 0; i < team.size(); i++) {
            Map<String, String> row = row("COMPETITOR", unitOf(team.get(i)));
            row.putAll(people.competitor(team.get(i), documents.get(i).values()));
            rows.add(row);
        }
        for (JsonNode coach : entry.path("coaches")) {
            rows.add(support(coach.path("kind").asText(), coach, people));
        }
        if (entry.hasNonNull("leader")) {
            rows.add(support("LEADER", entry.path("leader"), people));
        }
        rows.stream()
                .filter(row -> entry.path("unit").asText().equals(row.get("unit")))
                .findFirst()
                .ifPresent(own -> {
                    rows.remove(own);
                    rows.addFirst(own);
                });
        return rows;
    }

    private Map<String, String> support(String role, JsonNode person, PersonCells people) {
        Map<String, String> row = row(role, entry.path("unit").asText());
        row.putAll(people.support(person));
        return row;
    }

    private Map<String, String> row(String role, String unit) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("entry", name);
        for (String field : List.of("skill", "division", "region", "route")) {
            row.put(field, PersonCells.text(entry, field));
        }
        row.put("unit", unit);
        row.put("role", role);
        row.put("submitted_at", PackageFolder.time(submittedAt()));
        return row;
    }

    private String unitOf(JsonNode competitor) {
        String own = PersonCells.text(competitor, "unit");
        return own.isEmpty() ? entry.path("unit").asText() : own;
    }

    /** The units it names: its own, and those that single competitors come from. */
    List<String> units() {
        List<String> units = new ArrayList<>(List.of(entry.path("unit").asText()));
        team().forEach(competitor -> units.add(unitOf(competitor)));
        return units;
    }
}
