package org.podium.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a follower of an event may rely on, taken from its JSON Schema: fields that are always there, their types, their possible
 * values. An event may gain fields; it may not lose one, nor hold in one what was not possible before.
 */
final class EventPromises {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode released;
    private final JsonNode today;
    private final List<String> broken = new ArrayList<>();

    private EventPromises(JsonNode released, JsonNode today) {
        this.released = released;
        this.today = today;
    }

    /** One line per promise of the released schema that today's does not keep; empty: all are kept. */
    static List<String> broken(String released, String today) {
        try {
            EventPromises promises = new EventPromises(JSON.readTree(released), JSON.readTree(today));
            promises.compare("", promises.released, promises.today);
            return promises.broken;
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException("no JSON Schema", wrong);
        }
    }

    private void compare(String place, JsonNode promised, JsonNode kept) {
        JsonNode before = resolved(promised, released);
        JsonNode now = resolved(kept, today);
        narrower(place, "type", before, now);
        narrower(place, "enum", before, now);
        Set<String> still = texts(now.path("required"));
        for (String field : texts(before.path("required"))) {
            if (!still.contains(field)) {
                broken.add(place + "/" + field + ": was always there");
            }
        }
        before.path("properties").properties().forEach(field -> {
            JsonNode same = now.path("properties").path(field.getKey());
            if (same.isMissingNode()) {
                broken.add(place + "/" + field.getKey() + ": is gone");
            } else {
                compare(place + "/" + field.getKey(), field.getValue(), same);
            }
        });
        if (before.has("items")) {
            compare(place + "[]", before.path("items"), now.path("items"));
        }
        if (before.path("additionalProperties").isObject()) {
            compare(place + "/*", before.path("additionalProperties"), now.path("additionalProperties"));
        }
        if (!before.path("anyOf").equals(now.path("anyOf"))) {
            broken.add(place + ": another anyOf");
        }
    }

    /** Every value that is possible now was possible before; what was unlimited may become limited. */
    private void narrower(String place, String word, JsonNode before, JsonNode now) {
        if (before.has(word)) {
            Set<String> allowed = texts(before.path(word));
            Set<String> possible = texts(now.path(word));
            if (possible.isEmpty() || !allowed.containsAll(possible)) {
                broken.add(place + ": " + word + " was " + allowed + ", is " + possible);
            }
        }
    }

    private static JsonNode resolved(JsonNode schema, JsonNode document) {
        JsonNode at = schema;
        while (at.has("$ref")) {
            at = document.at(at.path("$ref").asText().substring(1));
        }
        return at;
    }

    private static Set<String> texts(JsonNode node) {
        Set<String> texts = new TreeSet<>();
        if (node.isArray()) {
            node.forEach(item -> texts.add(item.asText()));
        } else if (!node.isMissingNode()) {
            texts.add(node.asText());
        }
        return texts;
    }
}
