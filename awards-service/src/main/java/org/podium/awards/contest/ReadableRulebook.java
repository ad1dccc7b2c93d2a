package org.podium.awards.contest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.reading.Rulebooks;
import org.podium.rulebook.reading.UnknownRuleKind;

/**
 * Reads a rulebook that a newer registration may have published. A kind of rule that this version does not know is left out
 * where it belongs to a chapter that another service follows; in the chapter of awards it stays an error, because awards
 * computed without one of their rules would be wrong awards.
 */
final class ReadableRulebook {
    private static final String OWN_CHAPTER = "awards";
    private static final int MOST_UNKNOWN_RULES = 100;
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReadableRulebook() {}

    /** @throws UnknownRuleKind for a rule of the chapter of awards */
    static Rulebook of(String canonicalJson) {
        var json = canonicalJson;
        for (var left = MOST_UNKNOWN_RULES; ; left--) {
            try {
                return Rulebooks.fromCanonicalJson(json);
            } catch (UnknownRuleKind unknown) {
                if (OWN_CHAPTER.equals(unknown.chapter()) || left == 0) throw unknown;
                json = without(unknown.chapter(), unknown.ruleId(), json);
            }
        }
    }

    private static String without(String chapter, String ruleId, String json) {
        try {
            var tree = JSON.readTree(json);
            remove(tree.path(chapter), ruleId);
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a rulebook", e);
        }
    }

    private static void remove(JsonNode node, String ruleId) {
        if (node instanceof ArrayNode list) {
            for (var i = list.size() - 1; i >= 0; i--) {
                if (ruleId.equals(list.get(i).path("id").asText())) list.remove(i);
            }
        }
        node.forEach(child -> remove(child, ruleId));
    }
}
