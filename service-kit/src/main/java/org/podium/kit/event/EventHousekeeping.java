package org.podium.kit.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Measures what waits and forgets what is old. */
@ApplicationScoped
class EventHousekeeping {
    private final UnsentEvents unsent;
    private final InboxEvents inbox;
    private final EventsConfig config;
    private final Clock clock;
    private final AtomicLong oldestSeconds;
    private final AtomicLong waiting;
    private final AtomicLong parked;
    private final AtomicLong stuck;

    EventHousekeeping(UnsentEvents unsent, InboxEvents inbox, EventsConfig config, Clock clock, MeterRegistry metrics) {
        this.unsent = unsent;
        this.inbox = inbox;
        this.config = config;
        this.clock = clock;
        // counted when it is asked for: who waits until all is told must not be shown what was true two seconds ago
        Gauge.builder("podium.outbox.unsent", unsent::count).register(metrics);
        this.oldestSeconds = gauge(metrics, "podium.outbox.oldest.seconds");
        this.waiting = gauge(metrics, "podium.inbox.waiting");
        this.parked = gauge(metrics, "podium.inbox.parked");
        this.stuck = gauge(metrics, "podium.inbox.stuck");
    }

    private static AtomicLong gauge(MeterRegistry metrics, String name) {
        @Nullable AtomicLong gauge = metrics.gauge(name, new AtomicLong());
        return gauge == null ? new AtomicLong() : gauge;
    }

    @Scheduled(
            every = "${podium.events.measure-every:2s}",
            delayed = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @Transactional
    void measure() {
        oldestSeconds.set(unsent.oldest()
                .map(since -> Duration.between(since, clock.instant()).toSeconds())
                .orElse(0L));
        waiting.set(inbox.count(InboxEvents.State.WAITING));
        parked.set(inbox.count(InboxEvents.State.PARKED));
        stuck.set(inbox.stuck(config.stuckAfter()).aggregates());
    }

    @Scheduled(
            every = "1h",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @Transactional
    void purge() {
        unsent.purge(config.keep());
        inbox.purge(config.keep());
    }
}
