package org.podium.local.play.act;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/** Waits until no message of the contest is on its way any more. */
final class Mailing {
    private static final Set<String> ENDED = Set.of("SENT", "FAILED");

    private final Production production;

    Mailing(Production production) {
        this.production = production;
    }

    void settle() {
        production.progress().phase("mails");
        long[] quietSince = {System.nanoTime()};
        int[] seen = {-1};
        production.await("the mails to be sent", () -> {
            List<JsonNode> deliveries = deliveries();
            if (deliveries.size() != seen[0] || deliveries.stream().anyMatch(this::underway)) {
                seen[0] = deliveries.size();
                quietSince[0] = System.nanoTime();
                return false;
            }
            return System.nanoTime() - quietSince[0] > 700_000_000L;
        });
    }

    private boolean underway(JsonNode delivery) {
        return !ENDED.contains(delivery.path("status").asText());
    }

    List<JsonNode> deliveries() {
        return production.api().list(Crew.OFFICE, "/notifications/v1/deliveries?contest=" + production.contest());
    }
}
