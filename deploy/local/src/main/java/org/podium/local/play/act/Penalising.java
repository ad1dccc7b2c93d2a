package org.podium.local.play.act;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.podium.local.play.client.Answer;
import org.podium.local.play.client.ApiRefused;
import org.podium.local.play.pack.Step;
import org.podium.rulebook.Contest.Stage;

/** The chief judge penalises an entry under its code, after the result: that changes with a further version. */
final class Penalising {
    private final Production production;

    Penalising(Production production) {
        this.production = production;
    }

    private record Found(JsonNode pool, String code) {}

    String give(Step.Penalty step) {
        Found found = found(step);
        String pool = found.pool().path("id").asText();
        String judge = Crew.chiefJudge(found.pool().path("region").asText());
        ObjectNode penalty = Production.object()
                .put("poolId", pool)
                .put("code", found.code())
                .put("kind", step.kind())
                .put("reason", step.reason());
        if (!step.component().isEmpty()) {
            penalty.put("component", step.component());
        }
        if (step.amount() != null) {
            penalty.put("amount", step.amount().toPlainString());
        }
        production.api().created(judge, "/scoring/v1/penalties", penalty, key(step));
        ObjectNode corrected = Production.object().put("kind", "CORRECTED").put("reason", step.reason());
        Answer published =
                production.api().create(judge, PoolWork.POOLS + pool + "/results", corrected, key(step) + "-result");
        if (published.status() == 409 && published.problem().equals("nothing-changed")) {
            return "the result stays";
        }
        if (!published.ok()) {
            throw new ApiRefused("result after the penalty for " + step.entry(), published);
        }
        int version = published.body().path("version").asInt();
        if (stage(found.pool().path("stage").asText()).awarding()) {
            production.await(
                    "the corrected result to reach the awards",
                    () -> production
                                    .api()
                                    .get(Crew.OFFICE, "/awards/v1/pools/" + pool)
                                    .path("resultVersion")
                                    .asInt()
                            >= version);
        }
        return "result version " + version;
    }

    /** The pool of the stage that was held last, of those that have a result. */
    private Found found(Step.Penalty step) {
        String entry = production.entryId(step.entry());
        for (Stage stage : production.rulebook().contest().stages().reversed()) {
            for (JsonNode pool : production
                    .api()
                    .list(
                            Crew.OFFICE,
                            "/scoring/v1/contests/" + production.contest() + "/pools?stage=" + stage.name())) {
                if (pool.hasNonNull("result")) {
                    String codes = PoolWork.POOLS + pool.path("id").asText() + "/codes";
                    List<JsonNode> coded = production.api().list(Crew.SUPERVISOR, codes);
                    for (JsonNode one : coded) {
                        if (one.path("entryId").asText().equals(entry)) {
                            return new Found(pool, one.path("code").asText());
                        }
                    }
                }
            }
        }
        throw new IllegalStateException(
                "step " + step.number() + " penalises " + step.entry() + ", but it has no result");
    }

    private Stage stage(String name) {
        return production.rulebook().contest().stages().stream()
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String key(Step step) {
        return production.key("step", String.valueOf(step.number()));
    }
}
