package org.podium.local.play.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.podium.local.play.client.Api;

/** Events that a service set aside because it could not handle them; those from before the play do not count. */
public final class Parked {
    private static final List<String> SERVICES = List.of("registration", "scoring", "awards", "notifications");

    private final Api api;
    private final Set<String> before = new HashSet<>();

    public Parked(Api api) {
        this.api = api;
        all().forEach(event -> before.add(event.path("id").asText()));
    }

    public List<JsonNode> since() {
        return all().stream()
                .filter(event -> !before.contains(event.path("id").asText()))
                .toList();
    }

    private List<JsonNode> all() {
        List<JsonNode> events = new ArrayList<>();
        for (String service : SERVICES) {
            for (JsonNode event : api.list("office", "/" + service + "/v1/parked-events")) {
                ObjectNode one = Api.JSON.createObjectNode().put("service", service);
                for (String field : List.of("id", "type", "state", "reason")) {
                    if (event.hasNonNull(field)) {
                        one.set(field, event.get(field));
                    }
                }
                events.add(one);
            }
        }
        return events;
    }
}
