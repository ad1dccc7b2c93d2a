package org.podium.local.play.act;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.podium.local.play.client.Answer;
import org.podium.local.play.client.ApiRefused;
import org.podium.local.play.client.Call;
import org.podium.local.play.pack.Document;
import org.podium.local.play.pack.Step;
import org.podium.local.play.pack.Steps;

/** The steps of the story, in order, each by the role that may take it. */
final class Storytelling {
    private static final String ENTRIES = "/registration/v1/entries/";
    private static final String SUBSTITUTIONS = "/registration/v1/substitutions/";

    private final Production production;
    private final Registering registering;

    Storytelling(Production production, Registering registering) {
        this.production = production;
        this.registering = registering;
    }

    void beforeTheFinal() {
        production.progress().phase("story");
        for (Step step : production.pack().story()) {
            if (step.followsResults()) {
                break;
            }
            act(step);
        }
    }

    /** From the first step that needs results on. */
    void afterResults() {
        production.progress().phase("decide");
        boolean begun = false;
        for (Step step : production.pack().story()) {
            begun |= step.followsResults();
            if (begun) {
                act(step);
            }
        }
    }

    private void act(Step step) {
        production.clock(step.at());
        String told =
                switch (step) {
                    case Step.Announcement announcement -> announce(announcement);
                    case Step.EligibilityDecision decision -> decide(decision);
                    case Step.Correction correction -> correct(correction);
                    case Step.Substitution substitution -> substitute(substitution);
                    case Step.Withdrawal withdrawal -> withdraw(withdrawal.entry());
                    case Step.TieDecision tie -> settle(tie);
                };
        production.progress().say(Steps.kind(step) + " " + String.join(", ", Steps.entriesOf(step)) + " → " + told);
    }

    private String announce(Step.Announcement step) {
        ObjectNode body = Production.object().put("reason", step.reason());
        body.set("patch", step.amendment());
        String path = "/registration/v1/contests/" + production.contest();
        String seen = production.api().require(Call.get(Crew.OFFICE, path)).etag();
        Call amend = Call.post(Crew.OFFICE, path + "/amendments", body)
                .with("Idempotency-Key", key(step))
                .with("If-Match", seen);
        JsonNode contest = production.api().require(amend).body();
        production.everybodyKnows();
        return "rulebook version " + contest.path("rulebookVersion").asText();
    }

    private String decide(Step.EligibilityDecision step) {
        registering.decide(step.entry(), step.decision(), step.reason(), "step " + step.number());
        return step.decision();
    }

    private String correct(Step.Correction step) {
        String id = production.entryId(step.entry());
        String user = production.unitUser(step.entry());
        JsonNode fields = step.fields();
        if (fields != null) {
            Answer answer = production
                    .api()
                    .transition(
                            user,
                            ENTRIES + id,
                            "/corrections",
                            Production.object().setAll((ObjectNode) fields),
                            key(step),
                            present -> false);
            if (!answer.ok()) {
                throw new ApiRefused("correction of " + step.entry(), answer);
            }
        }
        String owner = production
                .api()
                .get(user, ENTRIES + id)
                .path("competitors")
                .path(0)
                .path("personId")
                .asText();
        registering.upload(user, ENTRIES + id, step.documents(), owner);
        Answer answer = registering.resubmit(step.entry(), "submission of step " + step.number());
        if (!answer.ok()) {
            throw new ApiRefused("submission of " + step.entry(), answer);
        }
        registering.decide(step.entry());
        return status(step.entry());
    }

    private String substitute(Step.Substitution step) {
        String user = production.unitUser(step.entry());
        String id = production.entryId(step.entry());
        ObjectNode body = Production.object().put("reason", step.reason());
        body.put(
                "outgoing",
                production
                        .api()
                        .get(user, ENTRIES + id)
                        .path("competitors")
                        .path(0)
                        .path("personId")
                        .asText());
        body.set("incoming", Forms.competitor(step.competitor(), production.today()));
        Answer asked = production.api().create(user, ENTRIES + id + "/substitutions", body, key(step));
        if (refusedByRule(asked)) {
            return "not taken in: " + Refusal.of(asked).rule();
        }
        if (!asked.ok()) {
            throw new ApiRefused("substitution in " + step.entry(), asked);
        }
        if (isRefused(asked)) {
            return byRule(asked);
        }
        String substitution = asked.body().path("id").asText();
        List<Document> documents = new ArrayList<>(step.competitor().documents());
        Document statement = step.statement();
        if (statement != null) {
            documents.add(statement);
        }
        registering.upload(user, SUBSTITUTIONS + substitution, documents, "");
        Answer submitted = production
                .api()
                .transition(
                        user,
                        SUBSTITUTIONS + substitution,
                        "/submission",
                        Production.object(),
                        key(step) + "-submission",
                        present -> !present.path("status").asText().equals("DRAFT"));
        if (!submitted.ok()) {
            throw new ApiRefused("substitution in " + step.entry(), submitted);
        }
        if (isRefused(submitted)) {
            return byRule(submitted);
        }
        return decide(step, substitution);
    }

    private String decide(Step.Substitution step, String substitution) {
        JsonNode open = production.api().get(Crew.OFFICE, SUBSTITUTIONS + substitution);
        List<JsonNode> findings = new ArrayList<>();
        open.path("findings").forEach(findings::add);
        String gravest = Verdicts.gravest(findings);
        boolean refused = gravest.equals("FAIL") || gravest.equals("NEEDS_EVIDENCE");
        ObjectNode body = Production.object()
                .put("decision", refused ? "REFUSE" : "APPROVE")
                .put("reason", refused ? "新选手不符合要求" : "同意更换");
        Answer answer = production
                .api()
                .transition(
                        Crew.OFFICE,
                        SUBSTITUTIONS + substitution,
                        "/decision",
                        body,
                        key(step) + "-decision",
                        present -> !present.path("status").asText().equals("SUBMITTED"));
        if (!answer.ok()) {
            throw new ApiRefused("decision on the substitution in " + step.entry(), answer);
        }
        return production
                .api()
                .get(Crew.OFFICE, SUBSTITUTIONS + substitution)
                .path("status")
                .asText();
    }

    /** A late request is kept and refused at once; no office has to decide it. */
    private static boolean isRefused(Answer substitution) {
        return substitution.body().path("status").asText().equals("REFUSED");
    }

    private static String byRule(Answer substitution) {
        return "REFUSED: "
                + substitution.body().path("findings").path(0).path("rule").asText();
    }

    private static boolean refusedByRule(Answer answer) {
        return answer.status() == 409 && !answer.body().path("rule").isMissingNode();
    }

    String withdraw(String entry) {
        Answer answer = production
                .api()
                .transition(
                        production.unitUser(entry),
                        ENTRIES + production.entryId(entry),
                        "/withdrawal",
                        Production.object().put("reason", "选手不参加决赛"),
                        production.key("withdrawal", entry),
                        present -> present.path("status").asText().equals("WITHDRAWN"));
        if (!answer.ok()) {
            throw new ApiRefused("withdrawal of " + entry, answer);
        }
        return "WITHDRAWN";
    }

    /** The committee decides the tie that blocks the pool of these entries. */
    private String settle(Step.TieDecision step) {
        String first = production.entryId(step.entries().getFirst());
        JsonNode pool = null;
        JsonNode blocker = null;
        for (JsonNode known :
                production.api().list(Crew.COMMITTEE, "/awards/v1/contests/" + production.contest() + "/pools")) {
            for (JsonNode tie : known.path("blockers")) {
                boolean about = tie.path("entries").toString().contains(first)
                        && tie.path("cut").asInt() == step.cut();
                if (about) {
                    pool = known;
                    blocker = tie;
                }
            }
        }
        if (pool == null || blocker == null) {
            throw new IllegalStateException("step " + step.number() + " decides a tie at place " + step.cut()
                    + ", but no pool waits for one of " + step.entries());
        }
        ObjectNode body = Production.object()
                .put("rule", blocker.path("rule").asText())
                .put("cut", step.cut())
                .put("decision", step.decision())
                .put("reason", step.reason());
        ArrayNode entries = body.putArray("entries");
        step.entries().forEach(entry -> entries.add(production.entryId(entry)));
        if (step.decision().equals("ORDER")) {
            body.set("order", entries.deepCopy());
        }
        String id = pool.path("id").asText();
        production.api().created(Crew.COMMITTEE, "/awards/v1/pools/" + id + "/award-decisions", body, key(step));
        return step.decision();
    }

    private String status(String entry) {
        return production
                .api()
                .get(Crew.OFFICE, ENTRIES + production.entryId(entry))
                .path("status")
                .asText();
    }

    private String key(Step step) {
        return production.key("step", String.valueOf(step.number()));
    }
}
