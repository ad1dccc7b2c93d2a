package org.podium.local.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.podium.local.play.act.Verdicts;
import org.podium.rulebook.Registration;
import org.podium.rulebook.Rulebook;

/**
 * What the story tells of one entry. A play decides by the findings; so of the office's decisions those alone are told that
 * the findings leave to a person, and a decision against them is left out and named.
 */
final class EntryStory {
    private static final Map<String, String> DECISIONS =
            Map.of("APPROVED", "APPROVE", "REFUSED", "REFUSE", "RETURNED", "RETURN");

    private final Handed handed;
    private final Rulebook rulebook;
    private final PersonCells people;
    private final Consumer<String> leftOut;
    private final List<Told> steps = new ArrayList<>();

    private EntryStory(Handed handed, Rulebook rulebook, PersonCells people, Consumer<String> leftOut) {
        this.handed = handed;
        this.rulebook = rulebook;
        this.people = people;
        this.leftOut = leftOut;
    }

    /** @param substitutions of this entry, as they were asked for; @param marked whether it has marks in any stage */
    static List<Told> of(
            Handed handed,
            List<JsonNode> substitutions,
            boolean marked,
            Rulebook rulebook,
            PersonCells people,
            Consumer<String> leftOut) {
        EntryStory story = new EntryStory(handed, rulebook, people, leftOut);
        story.submissions();
        substitutions.forEach(story::substitution);
        story.facts();
        story.end(marked);
        return story.steps;
    }

    private void submissions() {
        JsonNode before = null;
        for (JsonNode step : handed.history()) {
            String kind = step.path("step").asText();
            if (Handed.isSubmission(step)) {
                if (before != null) {
                    correction(before, step);
                }
                before = step;
            } else if (before != null && DECISIONS.containsKey(kind)) {
                decision(step, DECISIONS.getOrDefault(kind, kind), byFindings(before));
            }
        }
    }

    /** What a play decides by itself; empty where it leaves it to a person. */
    private static String byFindings(JsonNode submission) {
        return switch (gravest(submission)) {
            case "FAIL" -> "REFUSE";
            case "NEEDS_EVIDENCE" -> "RETURN";
            case "NEEDS_REVIEW" -> "";
            default -> "APPROVE";
        };
    }

    private static String gravest(JsonNode submission) {
        List<JsonNode> findings = new ArrayList<>();
        submission.path("findings").forEach(findings::add);
        return Verdicts.gravest(findings);
    }

    private void decision(JsonNode step, String decision, String byFindings) {
        if (byFindings.isEmpty()) {
            tell(
                    step,
                    Told.Kind.ELIGIBILITY_DECISION,
                    keys().put("decision", decision).put("reason", PersonCells.text(step, "reason")));
        } else if (!byFindings.equals(decision)) {
            leftOut.accept(
                    handed.name() + ": the office decided " + decision + " where the findings say " + byFindings);
        }
    }

    /** A returned entry came again with other scans. */
    private void correction(JsonNode before, JsonNode again) {
        List<Map<String, String>> had = handed.documents(before, rulebook);
        List<Map<String, String>> has = handed.documents(again, rulebook);
        Set<String> anew = new LinkedHashSet<>();
        for (int i = 0; i < has.size(); i++) {
            Map<String, String> there = had.get(i);
            List<String> changed = has.get(i).entrySet().stream()
                    .filter(document -> !document.getValue().equals(there.get(document.getKey())))
                    .map(Map.Entry::getValue)
                    .toList();
            if (i == 0) {
                anew.addAll(changed);
            } else if (!changed.isEmpty()) {
                leftOut.accept(handed.name() + ": scans that were sent again for another than the first of the team");
            }
        }
        if (!anew.isEmpty()) {
            tell(again, Told.Kind.CORRECTION, keys().put("documents", String.join(";", anew)));
        } else if (byFindings(before).equals("RETURN")) {
            leftOut.accept(handed.name() + ": how its form was corrected; it is handed in as it stood at the end");
        }
    }

    private void substitution(JsonNode request) {
        String status = request.path("status").asText();
        if (!Set.of("APPROVED", "REFUSED").contains(status)) {
            leftOut.accept(handed.name() + ": a substitution that is " + status);
            return;
        }
        boolean ofTheFirst = handed.replaced().contains(request)
                || request.path("outgoing")
                        .asText()
                        .equals(handed.entry()
                                .path("competitors")
                                .path(0)
                                .path("personId")
                                .asText());
        if (!ofTheFirst) {
            leftOut.accept(handed.name() + ": a substitution of another than the first of the team, " + status);
            return;
        }
        List<String> required = required();
        String incoming = request.path("incoming").path("personId").asText();
        Map<String, String> sent = SentDocuments.of(
                new SentDocuments.Owner(incoming, true, true),
                rulebook.registration().documents().stream()
                        .map(Registration.Document::kind)
                        .toList(),
                MissingNode.getInstance(),
                request.path("documents"));
        ObjectNode keys = keys().put("reason", request.path("reason").asText());
        required.stream()
                .filter(sent::containsKey)
                .findFirst()
                .ifPresent(kind -> keys.put("statement", sent.get(kind)));
        required.forEach(sent::remove);
        ObjectNode competitor = keys.putObject("competitor");
        people.competitor(request.path("incoming"), sent.values()).forEach((column, cell) -> {
            if (!cell.isEmpty()) {
                competitor.put(column, cell);
            }
        });
        steps.add(Told.at(
                handed.contest().time(request.path("requestedAt")), Told.Kind.SUBSTITUTION, handed.name(), keys));
    }

    /** What was learned at one moment of one person is one step; the form of whoever was replaced since tells the same. */
    private void facts() {
        List<JsonNode> everybody = new ArrayList<>();
        handed.entry().path("competitors").forEach(everybody::add);
        handed.replaced().forEach(request -> everybody.add(request.path("replaced")));
        for (JsonNode person : everybody) {
            Map<String, List<JsonNode>> together = new LinkedHashMap<>();
            for (JsonNode learned : person.path("learned")) {
                together.computeIfAbsent(learned.path("at").asText(), at -> new ArrayList<>())
                        .add(learned);
            }
            together.values()
                    .forEach(moment -> tell(
                            moment.getFirst(),
                            Told.Kind.FACT,
                            keys().put("competitor", person.path("name").asText())
                                    .put(
                                            "titles",
                                            PersonCells.titles(moment.stream()
                                                    .map(learned -> learned.path("title"))
                                                    .toList()))));
        }
    }

    private List<String> required() {
        Registration.Substitution rule = rulebook.registration().substitution();
        return rule == null ? List.of() : rule.requires();
    }

    /**
     * Who leaves without a mark withdraws, at the first of the two where it was disqualified after that; a disqualification of who
     * has marks stands with them.
     */
    private void end(boolean marked) {
        List<JsonNode> ends = new ArrayList<>(handed.steps("WITHDRAWN"));
        if (!marked) {
            ends.addAll(handed.steps("DISQUALIFIED"));
        }
        if (ends.isEmpty()) {
            return;
        }
        if (byFindings(handed.submissions().getLast()).equals("REFUSE")) {
            leftOut.accept(handed.name() + ": that it withdrew; its findings refuse it");
        } else {
            tell(ends.getFirst(), Told.Kind.WITHDRAWAL, keys());
        }
    }

    private ObjectNode keys() {
        return Told.newKeys().put("entry", handed.name());
    }

    private void tell(JsonNode step, Told.Kind kind, ObjectNode keys) {
        OffsetDateTime at = handed.contest().time(step.path("at"));
        steps.add(Told.at(at, kind, handed.name(), keys));
    }
}
