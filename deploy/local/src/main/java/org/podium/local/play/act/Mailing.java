package org.podium.local.play.act;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Waits until every event of the contest has been taken in, and no mail that came of one is on its way any more. */
final class Mailing {
    private static final List<String> UNDERWAY = List.of("QUEUED", "RETRYING");

    private final Production production;
    private final String kafka;

    /** @param kafka servers of the broker */
    Mailing(Production production, String kafka) {
        this.production = production;
        this.kafka = kafka;
    }

    /** A mail is written in the transaction that takes its event in: after the last event there are no others. */
    void settle() {
        production.progress().phase("mails");
        takenIn();
        production.await("the mails to be sent", () -> UNDERWAY.stream().noneMatch(this::any));
    }

    /** Every service follows what was told so far. */
    void takenIn() {
        try (Backlog backlog = new Backlog(production.api(), kafka)) {
            production.await("all that was told to be taken in", backlog::isEmpty, backlog::shows);
        }
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
