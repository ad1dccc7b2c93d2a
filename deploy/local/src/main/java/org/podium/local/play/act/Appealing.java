package org.podium.local.play.act;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.podium.local.play.client.Answer;
import org.podium.local.play.client.ApiRefused;
import org.podium.local.play.pack.Step;

/** A unit appeals for its entry while the result is provisional, and the arbitration committee rules (S2-05, A-47). */
final class Appealing {
    private static final String APPEALS = "/scoring/v1/appeals";
    private static final String STATEMENT = "样例申诉：对本场比赛有异议，请予裁决";

    private final Production production;

    Appealing(Production production) {
        this.production = production;
    }

    /** @return how it ended, or what refused it: one that comes too late is not taken in */
    String play(Step.Appeal step) {
        // whether it is in time is reckoned from the moment that scoring has
        production.everybodyKnows();
        String entry = production.entryId(step.entry());
        ObjectNode filing = Production.object()
                .put("poolId", pool(step, entry))
                .put("entryId", entry)
                .put("ground", step.subject())
                .put("statement", step.statement().isBlank() ? STATEMENT : step.statement());
        Answer filed = production.api().create(production.unitUser(step.entry()), APPEALS, filing, key(step));
        if (refusedByRule(filed)) {
            return "not taken in: " + filed.problem() + " "
                    + filed.body().path("rule").asText();
        }
        if (!filed.ok()) {
            throw new ApiRefused("appeal for " + step.entry(), filed);
        }
        Answer ruled = production
                .api()
                .transition(
                        Crew.SUPERVISOR,
                        APPEALS + "/" + filed.body().path("id").asText(),
                        "/ruling",
                        Production.object().put("ruling", step.decision()).put("reason", step.reason()),
                        key(step) + "-ruling",
                        present -> !present.path("status").asText().equals("OPEN"));
        if (!ruled.ok()) {
            throw new ApiRefused("ruling on the appeal for " + step.entry(), ruled);
        }
        return ruled.body().path("status").asText();
    }

    private String pool(Step.Appeal step, String entry) {
        for (JsonNode pool : production
                .api()
                .list(Crew.OFFICE, "/scoring/v1/contests/" + production.contest() + "/pools?stage=" + step.stage())) {
            String id = pool.path("id").asText();
            boolean has = production.api().list(Crew.OFFICE, PoolWork.POOLS + id + "/entries").stream()
                    .anyMatch(one -> one.path("entryId").asText().equals(entry)
                            && one.path("standing").asText().equals("IN"));
            if (has) {
                return id;
            }
        }
        throw new IllegalStateException("step " + step.number() + " appeals for " + step.entry()
                + ", which stands in no pool of " + step.stage());
    }

    private static boolean refusedByRule(Answer answer) {
        return answer.status() == 409 && answer.body().hasNonNull("rule");
    }

    private String key(Step step) {
        return production.key("step", String.valueOf(step.number()));
    }
}
