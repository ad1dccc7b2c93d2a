package org.podium.notification.message;

import java.util.Optional;

/** A house with a portal in front of it, and one without. */
final class SampleLinks {
    static final Links PORTAL = new Links(
            "https://podium.example",
            Optional.of("https://portal.example/entries/{entry}"),
            Optional.of("https://portal.example/results/{pool}"),
            Optional.of("https://portal.example/certificates/{number}"),
            Optional.of("https://portal.example/notices/{notice}"));
    static final Links NO_PORTAL =
            new Links("https://podium.example", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private SampleLinks() {}
}
