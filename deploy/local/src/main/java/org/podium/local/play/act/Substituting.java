package org.podium.local.play.act;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.podium.local.play.client.Answer;
import org.podium.local.play.client.ApiRefused;
import org.podium.local.play.pack.Document;
import org.podium.local.play.pack.Step;

/** A unit asks for another competitor in place of the first of the team; the office decides by the findings. */
final class Substituting {
    private static final String ENTRIES = "/registration/v1/entries/";
    private static final String SUBSTITUTIONS = "/registration/v1/substitutions/";

    private final Production production;
    private final Registering registering;

    Substituting(Production production, Registering registering) {
        this.production = production;
        this.registering = registering;
    }

    String play(Step.Substitution step) {
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
        body.set("incoming", Forms.competitor(step.competitor(), production.rulebook(), production.today()));
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
        if (refused) {
            Verdicts.openRule(findings).ifPresent(rule -> body.put("rule", rule));
        }
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

    private String key(Step step) {
        return production.key("step", String.valueOf(step.number()));
    }
}
