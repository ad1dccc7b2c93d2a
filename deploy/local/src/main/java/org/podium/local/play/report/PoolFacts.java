package org.podium.local.play.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A pool with its ranking and its awards.
 *
 * @param qualification who of it goes on to the next stage; empty where it leads to none
 * @param awarding what the awards service says of it
 */
public record PoolFacts(
        JsonNode pool, JsonNode result, JsonNode qualification, JsonNode awarding, List<JsonNode> awards) {
    public List<JsonNode> rows() {
        return result.path("rows").valueStream().toList();
    }

    public String id() {
        return pool.path("id").asText();
    }

    /** Stage, region, skill and division. */
    List<String> place() {
        return List.of(
                pool.path("stage").asText(),
                Rows.text(pool, "region"),
                pool.path("skill").asText(),
                pool.path("division").asText());
    }
}
