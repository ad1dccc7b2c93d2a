package org.podium.local.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which scans of a person were there when an entry was handed in, and what was wrong with each, as the findings of that
 * moment tell; of what no rule looks at, as it is there now.
 */
final class SentDocuments {
    private static final Map<String, String> FLAWS = Map.of(
            "ACCEPTED", "",
            "WRONG_TYPE", ":wrong-type",
            "TOO_SMALL", ":too-small",
            "UNSTAMPED", ":unstamped",
            // the format has no word of its own for it; both are evidence that is still to come
            "TOO_LARGE", ":wrong-type");

    private SentDocuments() {}

    /**
     * Whose scans.
     *
     * @param id of the person
     * @param first whether what belongs to the whole entry stands with this person
     * @param alone whether whatever is said of somebody is said of this person
     */
    record Owner(String id, boolean first, boolean alone) {
        private boolean owns(JsonNode what) {
            return what.hasNonNull("personId")
                    ? alone || what.path("personId").asText().equals(id)
                    : first;
        }
    }

    /**
     * @param kinds of the rulebook, in its order
     * @param there documents as they are now
     * @return by kind, as a package writes it: {@code PHOTO} or {@code PHOTO:too-small}
     */
    static Map<String, String> of(Owner owner, List<String> kinds, JsonNode findings, JsonNode there) {
        Map<String, String> states = new LinkedHashMap<>();
        for (JsonNode document : there) {
            if (owner.owns(document)) {
                states.put(
                        document.path("kind").asText(), document.path("state").asText());
            }
        }
        for (JsonNode finding : findings) {
            if (finding.hasNonNull("document") && owner.owns(finding)) {
                JsonNode facts = finding.path("facts");
                if (facts.has("state")) {
                    states.put(
                            finding.path("document").asText(),
                            facts.path("state").asText());
                }
                if (facts.has("instead")) {
                    states.put(facts.path("instead").asText(), "ACCEPTED");
                }
            }
        }
        Map<String, String> written = new LinkedHashMap<>();
        for (String kind : kinds) {
            String flaw = FLAWS.get(states.getOrDefault(kind, ""));
            if (flaw != null) {
                written.put(kind, kind + flaw);
            }
        }
        return written;
    }
}
