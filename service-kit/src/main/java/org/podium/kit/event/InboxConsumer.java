package org.podium.kit.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.podium.kit.event.CloudEvents.NotACloudEvent;

/**
 * The one consumer loop of a service. Records go to the {@link Inbox} one by one; the offsets are committed after the
 * database has. Where the inbox cannot work (database away), the loop goes back to the first record that is not done, waits
 * and tries again, without end; it stays in its group meanwhile.
 */
@ApplicationScoped
class InboxConsumer {
    private static final Logger LOG = Logger.getLogger(InboxConsumer.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration AWAY = Duration.ofSeconds(3);

    private final Kafka kafka;
    private final Inbox inbox;
    private final EventsConfig config;
    private final MeterRegistry metrics;
    private final Trouble trouble = new Trouble();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Map<String, AtomicLong> lag = new HashMap<>();
    private final List<Gauge> gauges = new ArrayList<>();
    /** Where a commit was refused by a rebalance; the loop's own. */
    private final Set<TopicPartition> uncommitted = new HashSet<>();

    private volatile @Nullable Thread thread;
    private volatile @Nullable KafkaConsumer<String, String> open;
    private long sweptAt = System.nanoTime();
    private long connectedAt = System.nanoTime();

    InboxConsumer(Kafka kafka, Inbox inbox, EventsConfig config, MeterRegistry metrics) {
        this.kafka = kafka;
        this.inbox = inbox;
        this.config = config;
        this.metrics = metrics;
    }

    void start(@Observes @Priority(5000) StartupEvent start) {
        List<String> topics = config.topics().orElse(List.of());
        if (!config.enabled() || topics.isEmpty()) {
            return;
        }
        for (String topic : topics) {
            AtomicLong gauge = new AtomicLong();
            lag.put(topic, gauge);
            gauges.add(Gauge.builder("podium.inbox.lag", gauge::get)
                    .tag("topic", topic)
                    .register(metrics));
        }
        Thread loop = new Thread(() -> run(topics), "inbox");
        loop.setDaemon(true);
        thread = loop;
        loop.start();
    }

    void stop(@Observes ShutdownEvent end) throws InterruptedException {
        stopping.countDown();
        gauges.forEach(metrics::remove);
        KafkaConsumer<String, String> consumer = open;
        if (consumer != null) {
            consumer.wakeup();
        }
        Thread loop = thread;
        if (loop != null) {
            loop.join(Duration.ofSeconds(10));
        }
    }

    Optional<String> trouble() {
        return trouble.reason();
    }

    /** false once the loop has ended though nobody asked it to */
    boolean running() {
        Thread started = thread;
        return started == null || started.isAlive() || stopped();
    }

    private void run(List<String> topics) {
        while (!stopped()) {
            try (KafkaConsumer<String, String> consumer = kafka.consumer();
                    KafkaClientMetrics binder = new KafkaClientMetrics(consumer)) {
                binder.bindTo(metrics);
                open = consumer;
                uncommitted.clear();
                consumer.subscribe(topics);
                while (!stopped()) {
                    consume(consumer);
                }
            } catch (WakeupException wakeup) {
                LOG.debug("inbox: woken to stop");
            } catch (RuntimeException failure) {
                backOff(failure);
            } finally {
                open = null;
            }
        }
    }

    private void consume(KafkaConsumer<String, String> consumer) {
        ConsumerRecords<String, String> records = consumer.poll(POLL);
        Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
        try {
            for (ConsumerRecord<String, String> record : records) {
                if (stopped()) {
                    break;
                }
                take(record);
                done.put(
                        new TopicPartition(record.topic(), record.partition()),
                        new OffsetAndMetadata(record.offset() + 1, record.leaderEpoch(), ""));
            }
            if (!stopped()) {
                addRefused(consumer, done);
            }
            sweepIfDue();
            noteConnection(consumer);
        } catch (RuntimeException failure) {
            goBack(consumer, records, done);
            commit(consumer, done);
            backOff(failure);
            return;
        }
        commit(consumer, done);
        measure(consumer);
    }

    private void take(ConsumerRecord<String, String> record) {
        ReceivedEvent event;
        try {
            event = CloudEvents.read(record);
        } catch (NotACloudEvent foreign) {
            inbox.parkForeign(CloudEvents.foreign(record), String.valueOf(foreign.getMessage()));
            return;
        }
        inbox.receive(event);
    }

    /** The next poll gives again what was not done. */
    private static void goBack(
            KafkaConsumer<String, String> consumer,
            ConsumerRecords<String, String> records,
            Map<TopicPartition, OffsetAndMetadata> done) {
        for (TopicPartition partition : records.partitions()) {
            OffsetAndMetadata reached = done.get(partition);
            long from = reached != null
                    ? reached.offset()
                    : records.records(partition).getFirst().offset();
            consumer.seek(partition, from);
        }
    }

    /**
     * What a rebalance refused and left with this consumer does not come again: its position stays. Without a commit of it
     * the group would seem to be behind until the next record comes. What went to another consumer comes again there.
     */
    private void addRefused(KafkaConsumer<String, String> consumer, Map<TopicPartition, OffsetAndMetadata> done) {
        uncommitted.retainAll(consumer.assignment());
        for (TopicPartition partition : uncommitted) {
            done.putIfAbsent(partition, new OffsetAndMetadata(consumer.position(partition, AWAY)));
        }
    }

    private void commit(KafkaConsumer<String, String> consumer, Map<TopicPartition, OffsetAndMetadata> done) {
        if (done.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(done);
            uncommitted.removeAll(done.keySet());
        } catch (CommitFailedException | RebalanceInProgressException rebalanced) {
            uncommitted.addAll(done.keySet());
            LOG.infof("inbox: offsets not committed yet: %s", rebalanced.getMessage());
        }
    }

    private void sweepIfDue() {
        if (System.nanoTime() - sweptAt > config.sweepEvery().toNanos()) {
            inbox.sweep();
            sweptAt = System.nanoTime();
        }
    }

    /** A client that has lost its broker polls on in silence; only its metrics tell. */
    private void noteConnection(KafkaConsumer<String, String> consumer) {
        boolean connected = consumer.metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals("connection-count"))
                .anyMatch(metric -> metric.getValue().metricValue() instanceof Number count && count.intValue() > 0);
        if (connected) {
            connectedAt = System.nanoTime();
            trouble.over();
        } else if (System.nanoTime() - connectedAt > AWAY.toNanos()) {
            trouble.is("no connection to the broker");
        }
    }

    private void measure(KafkaConsumer<String, String> consumer) {
        Map<String, Long> behind = new HashMap<>();
        for (TopicPartition partition : consumer.assignment()) {
            consumer.currentLag(partition).ifPresent(n -> behind.merge(partition.topic(), n, Long::sum));
        }
        lag.forEach((topic, gauge) -> gauge.set(behind.getOrDefault(topic, 0L)));
    }

    private boolean stopped() {
        return stopping.getCount() == 0;
    }

    private void backOff(RuntimeException failure) {
        Duration pause = trouble.happened(failure, config);
        LOG.warnf("inbox: cannot work, next attempt in %s: %s", pause, Trouble.describe(failure));
        try {
            boolean stopped = stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
            if (stopped) {
                LOG.debug("inbox: stopped while waiting");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            stopping.countDown();
        }
    }
}
