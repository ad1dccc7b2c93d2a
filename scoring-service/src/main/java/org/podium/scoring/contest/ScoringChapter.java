package org.podium.scoring.contest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.reading.Rulebooks;
import org.podium.rulebook.reading.UnknownRuleKind;

/**
 * Reads what scoring follows of a rulebook. Rules of the other chapters are left out before reading: a kind of award or
 * eligibility rule that this version does not know is no reason to hold the marks.
 */
public final class ScoringChapter {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ScoringChapter() {}

    /**
     * @throws UnknownRuleKind for a kind that this version does not know in its own chapter
     * @throws IllegalArgumentException for what is no rulebook
     */
    static Rulebook read(String canonicalJson) {
        try {
            JsonNode rulebook = JSON.readTree(canonicalJson);
            leaveOut(rulebook.path("registration"), "eligibility");
            leaveOut(rulebook.path("awards"), "rules");
            return Rulebooks.fromCanonicalJson(JSON.writeValueAsString(rulebook));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a rulebook: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * Whether two versions, in canonical JSON, say the same of scoring and awards: only where they do not, a drawn pool waits for
     * a decision.
     */
    public static boolean sameForDrawnPools(String one, String other) {
        try {
            JsonNode first = JSON.readTree(one);
            JsonNode second = JSON.readTree(other);
            return first.path("scoring").equals(second.path("scoring"))
                    && first.path("awards").equals(second.path("awards"));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a rulebook: " + e.getOriginalMessage(), e);
        }
    }

    private static void leaveOut(JsonNode chapter, String rules) {
        if (chapter instanceof ObjectNode node && node.has(rules)) {
            node.putArray(rules);
        }
    }
}
