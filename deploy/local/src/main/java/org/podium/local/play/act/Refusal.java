package org.podium.local.play.act;

import com.fasterxml.jackson.databind.JsonNode;
import org.podium.local.play.client.Answer;

/** What the API did not take in, in its own words. @param rule id of the rule it names, empty where it names none */
public record Refusal(String rule, String clause, String problem, String sentence) {

    static Refusal of(Answer answer) {
        JsonNode body = answer.body();
        JsonNode error = body.path("errors").path(0);
        String rule = body.path("rule").asText(error.path("code").asText());
        String sentence = body.path("detail").asText(body.path("title").asText());
        if (!error.isMissingNode()) {
            sentence = error.path("message").asText(sentence);
        }
        return new Refusal(rule, body.path("clause").asText(), answer.problem(), sentence);
    }
}
