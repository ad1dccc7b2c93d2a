package org.podium.local.play.act;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.podium.local.play.client.Answer;
import org.podium.local.play.client.ApiRefused;
import org.podium.local.play.client.Call;
import org.podium.local.play.pack.Step;
import org.podium.local.play.pack.Steps;

/** The steps of the story, in order, each by the role that may take it. */
final class Storytelling {
    private static final String ENTRIES = "/registration/v1/entries/";

    private final Production production;
    private final Registering registering;
    private final Substituting substituting;
    private final Qualifying qualifying;
    private final Penalising penalising;
    private final Appealing appealing;
    private final Honouring honouring;
    private final Learning learning;

    Storytelling(Production production, Registering registering, Qualifying qualifying, Mailing mailing) {
        this.production = production;
        this.registering = registering;
        this.qualifying = qualifying;
        this.substituting = new Substituting(production, registering);
        this.penalising = new Penalising(production);
        this.appealing = new Appealing(production);
        this.honouring = new Honouring(production);
        this.learning = new Learning(production, mailing);
    }

    /** One step, by the role that may take it. */
    void act(Step step) {
        production.clock(step.at());
        String told =
                switch (step) {
                    case Step.Announcement announcement -> announce(announcement);
                    case Step.EligibilityDecision decision -> decide(decision);
                    case Step.Correction correction -> correct(correction);
                    case Step.Substitution substitution -> substituting.play(substitution);
                    case Step.Withdrawal withdrawal -> withdraw(withdrawal.entry());
                    case Step.Fact fact -> learning.play(fact);
                    case Step.QualificationDecision decision -> qualifying.decide(decision);
                    case Step.Penalty penalty -> penalising.give(penalty);
                    case Step.Appeal appeal -> appealing.play(appeal);
                    case Step.TieDecision tie -> honouring.settle(tie);
                    case Step.Verification verification -> honouring.verify(verification);
                    case Step.Nomination nomination -> honouring.nominate(nomination);
                };
        String about = (Steps.kind(step) + " " + String.join(", ", Steps.entriesOf(step))).strip();
        production.progress().say(about + " → " + told);
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

    String withdraw(String entry) {
        Answer answer = production
                .api()
                .transition(
                        production.unitUser(entry),
                        ENTRIES + production.entryId(entry),
                        "/withdrawal",
                        Production.object().put("reason", "选手不参加比赛"),
                        production.key("withdrawal", entry),
                        present -> present.path("status").asText().equals("WITHDRAWN"));
        if (!answer.ok()) {
            throw new ApiRefused("withdrawal of " + entry, answer);
        }
        return "WITHDRAWN";
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
