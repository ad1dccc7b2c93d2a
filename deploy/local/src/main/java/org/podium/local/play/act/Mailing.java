package org.podium.local.play.act;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Waits until no message of the contest is on its way any more. */
final class Mailing {
    private static final List<String> UNDERWAY = List.of("QUEUED", "RETRYING");

    private final Production production;

    Mailing(Production production) {
        this.production = production;
    }

    void settle() {
        production.progress().phase("mails");
        long[] quietSince = {System.nanoTime()};
        int[] seen = {-1};
        production.await("the mails to be sent", () -> {
            boolean underway = UNDERWAY.stream().anyMatch(this::any);
            int all = underway ? -1 : deliveries().size();
            if (underway || all != seen[0]) {
                seen[0] = all;
                quietSince[0] = System.nanoTime();
                return false;
            }
            return System.nanoTime() - quietSince[0] > 700_000_000L;
        });
    }

    /** One page of one: there may be thousands, and the service has mails to send. */
    private boolean any(String status) {
        return !production
                .api()
                .get(Crew.OFFICE, of() + "&limit=1&status=" + status)
                .path("items")
                .isEmpty();
    }

    List<JsonNode> deliveries() {
        return production.api().list(Crew.OFFICE, of());
    }

    private String of() {
        return "/notifications/v1/deliveries?contest=" + production.contest();
    }
}
