package org.podium.kit.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Measures what waits and forgets what is old. */
@ApplicationScoped
class EventHousekeeping {
    private final UnsentEvents unsent;
    private final InboxEvents inbox;
    private final EventsConfig config;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final List<Gauge> gauges = new ArrayList<>();
    private final AtomicLong oldestSeconds = new AtomicLong();
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong parked = new AtomicLong();
    private final AtomicLong stuck = new AtomicLong();

    EventHousekeeping(UnsentEvents unsent, InboxEvents inbox, EventsConfig config, Clock clock, MeterRegistry metrics) {
        this.unsent = unsent;
        this.inbox = inbox;
        this.config = config;
        this.clock = clock;
        this.metrics = metrics;
        // counted when it is asked for: who waits until all is told must not be shown what was true two seconds ago
        measured("podium.outbox.unsent", unsent::count);
        measured("podium.outbox.oldest.seconds", oldestSeconds::get);
        measured("podium.inbox.waiting", waiting::get);
        measured("podium.inbox.parked", parked::get);
        measured("podium.inbox.stuck", stuck::get);
    }

    private void measured(String name, Supplier<Number> value) {
        gauges.add(Gauge.builder(name, value).register(metrics));
    }

    /** The registry outlives the application where several run in one process, and would go on asking this one. */
    @PreDestroy
    void end() {
        gauges.forEach(metrics::remove);
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
