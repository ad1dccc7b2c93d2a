package org.podium.kit.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of outbox and inbox, {@code podium.events.*}. */
@ConfigMapping(prefix = "podium.events")
public interface EventsConfig {
    /** topics that this service consumes */
    Optional<List<String>> topics();

    /** off: nothing is sent or consumed (tests without a broker) */
    @WithDefault("true")
    boolean enabled();

    @WithDefault("75ms")
    Duration pollEvery();

    @WithDefault("500")
    int batch();

    /** longest time that one send may take before it counts as failed */
    @WithDefault("15s")
    Duration sendTimeout();

    @WithDefault("14d")
    Duration keep();

    /** first and longest pause after a failure */
    @WithDefault("200ms")
    Duration backOff();

    @WithDefault("5s")
    Duration backOffAtMost();

    /** how often events that wait for a parent are tried again without having been called */
    @WithDefault("5s")
    Duration sweepEvery();

    /** how often what waits is counted for the metrics */
    @WithDefault("2s")
    Duration measureEvery();

    /** how long an event may wait before its aggregate counts as stuck: nothing on its way takes so long */
    @WithDefault("1m")
    Duration stuckAfter();

    /** how often a request to tell a contest again is looked for */
    @WithDefault("1s")
    Duration republishEvery();

    /** attempts of an event whose handler fails unexpectedly, before it is parked */
    @WithDefault("3")
    int attempts();
}
