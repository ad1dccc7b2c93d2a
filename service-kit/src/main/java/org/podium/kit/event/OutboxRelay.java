package org.podium.kit.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Carries the outbox to Kafka. One relay per database works at a time (advisory lock of the batch's transaction), many sends
 * are in flight, and of each aggregate the longest acknowledged prefix is marked sent in that same transaction. A relay that
 * dies in between leaves the rows unsent: they are sent again, which the consumers' inboxes recognise. At least once.
 */
@ApplicationScoped
class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration LONGEST_HOLD = Duration.ofMinutes(1);

    private final UnsentEvents unsent;
    private final Kafka kafka;
    private final EventsConfig config;
    private final Trouble trouble = new Trouble();
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean stopping;
    private volatile @Nullable Thread thread;
    private @Nullable KafkaProducer<String, String> producer;

    OutboxRelay(UnsentEvents unsent, Kafka kafka, EventsConfig config) {
        this.unsent = unsent;
        this.kafka = kafka;
        this.config = config;
    }

    void start(@Observes @Priority(5000) StartupEvent start) {
        if (config.enabled()) {
            Thread relay = new Thread(this::run, "outbox-relay");
            relay.setDaemon(true);
            thread = relay;
            relay.start();
        }
    }

    void stop(@Observes ShutdownEvent end) throws InterruptedException {
        stopping = true;
        wake();
        Thread relay = thread;
        if (relay != null) {
            relay.join(config.sendTimeout().plusSeconds(1));
        }
    }

    void wake() {
        wake.release();
    }

    Trouble trouble() {
        return trouble;
    }

    /** false once the loop has ended though nobody asked it to */
    boolean running() {
        Thread started = thread;
        return started == null || started.isAlive() || stopping;
    }

    private void run() {
        while (!stopping) {
            try {
                Batch batch = QuarkusTransaction.requiringNew().timeout(120).call(this::relayBatch);
                if (batch.failure() != null) {
                    backOff(batch.failure());
                } else {
                    trouble.over();
                    if (!batch.full()) {
                        waitForWork(config.pollEvery());
                    }
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                stopping = true;
            } catch (RuntimeException failure) {
                backOff(failure);
            }
        }
        closeProducer();
    }

    /** @param full there may be more to send at once */
    private record Batch(boolean full, @Nullable Throwable failure) {
        static final Batch NOTHING = new Batch(false, null);
    }

    private Batch relayBatch() throws InterruptedException {
        if (!unsent.claim()) {
            return Batch.NOTHING;
        }
        List<UnsentEvent> batch = unsent.next(config.batch());
        if (batch.isEmpty()) {
            return Batch.NOTHING;
        }
        List<Long> acknowledged = new ArrayList<>();
        Set<Aggregate> stopped = new HashSet<>();
        Throwable brokerAway = null;
        for (Map.Entry<UnsentEvent, Future<RecordMetadata>> sending :
                sendAll(batch).entrySet()) {
            UnsentEvent event = sending.getKey();
            Throwable failure = await(sending.getValue());
            if (failure == null) {
                if (!stopped.contains(event.aggregate())) {
                    acknowledged.add(event.position());
                }
            } else if (stopped.add(event.aggregate())) {
                if (ofTheEventItself(failure)) {
                    LOG.errorf("outbox: %s %s of %s held: %s", event.type(), event.id(), event.aggregateId(), failure);
                    unsent.hold(event, holdAfter(event.attempts(), LONGEST_HOLD), Trouble.describe(failure));
                } else {
                    unsent.hold(event, holdAfter(event.attempts(), config.backOffAtMost()), Trouble.describe(failure));
                    brokerAway = failure;
                }
            }
        }
        if (!acknowledged.isEmpty()) {
            unsent.sent(acknowledged);
        }
        return new Batch(batch.size() == config.batch(), brokerAway);
    }

    private Map<UnsentEvent, Future<RecordMetadata>> sendAll(List<UnsentEvent> batch) {
        Map<UnsentEvent, Future<RecordMetadata>> inFlight = new LinkedHashMap<>();
        Set<Aggregate> refused = new HashSet<>();
        for (UnsentEvent event : batch) {
            if (refused.contains(event.aggregate())) {
                continue;
            }
            Future<RecordMetadata> sending = open().send(kafka.record(event));
            inFlight.put(event, sending);
            if (sending.state() == Future.State.FAILED) {
                if (!ofTheEventItself(sending.exceptionNow())) {
                    break; // without a broker every further send would block for its full time
                }
                refused.add(event.aggregate());
            }
        }
        return inFlight;
    }

    private static @Nullable Throwable await(Future<RecordMetadata> sending) throws InterruptedException {
        try {
            sending.get();
            return null;
        } catch (ExecutionException failure) {
            return failure.getCause() == null ? failure : failure.getCause();
        }
    }

    private static boolean ofTheEventItself(Throwable failure) {
        return failure instanceof RecordTooLargeException || failure instanceof SerializationException;
    }

    private Duration holdAfter(int attempts, Duration atMost) {
        Duration pause = config.backOff().multipliedBy(1L << Math.min(attempts, 10));
        return pause.compareTo(atMost) > 0 ? atMost : pause;
    }

    private KafkaProducer<String, String> open() {
        KafkaProducer<String, String> open = producer;
        if (open == null) {
            open = kafka.producer();
            producer = open;
        }
        return open;
    }

    /** Also drops what it still had in flight, so that nothing is sent late and out of order. */
    private void closeProducer() {
        KafkaProducer<String, String> open = producer;
        if (open != null) {
            producer = null;
            open.close(Duration.ZERO);
        }
    }

    private void waitForWork(Duration atMost) throws InterruptedException {
        if (wake.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            wake.drainPermits();
        }
    }

    /** Anything may have happened to what was in flight: the producer is dropped, and all of it sent again later. */
    private void backOff(Throwable failure) {
        closeProducer();
        Duration pause = trouble.happened(failure, config);
        LOG.warnf("outbox: not sent, next attempt in %s: %s", pause, Trouble.describe(failure));
        try {
            long until = System.nanoTime() + pause.toNanos();
            while (!stopping && System.nanoTime() < until) {
                waitForWork(Duration.ofMillis(50));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }
}
