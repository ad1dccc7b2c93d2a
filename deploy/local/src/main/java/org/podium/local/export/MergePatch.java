package org.podium.local.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.podium.local.play.client.Api;

/** What an amendment changed, as the patch that makes the one version of the other (RFC 7396). */
final class MergePatch {
    private MergePatch() {}

    static JsonNode between(JsonNode before, JsonNode after) {
        if (!before.isObject() || !after.isObject()) {
            return after;
        }
        ObjectNode patch = Api.JSON.createObjectNode();
        before.fieldNames().forEachRemaining(name -> {
            if (!after.has(name)) {
                patch.putNull(name);
            }
        });
        after.properties().forEach(field -> {
            JsonNode known = before.path(field.getKey());
            if (!known.equals(field.getValue())) {
                patch.set(field.getKey(), between(known, field.getValue()));
            }
        });
        return patch;
    }
}
