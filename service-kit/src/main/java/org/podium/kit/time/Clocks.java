package org.podium.kit.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** Real time, for tokens, retries and audit. A contest's deadlines follow the contest's own clock instead. */
@ApplicationScoped
public class Clocks {
    /** In microseconds, which is what the databases keep: what is told at once and what is told again name one moment. */
    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }
}
