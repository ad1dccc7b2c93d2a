package org.podium.system;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Kills services in the middle of their work. A service is first stopped (SIGSTOP), then its outbox and the lag of its
 * consumer are looked at while nothing can change them, and then it's killed (SIGKILL); so what is asserted of the
 * moment of death is true and not a guess.
 */
final class Reaper implements AutoCloseable {
    private final RunningPlatform platform;
    private final Admin kafka;

    Reaper(RunningPlatform platform) {
        this.platform = platform;
        this.kafka = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                platform.state().required("kafka").asText()));
    }

    /** What a service had on its hands when it died. */
    record Death(String phase, String service, long unsentEvents, long unreadEvents) {
        boolean midWork() {
            return unsentEvents > 0 || unreadEvents > 0;
        }
    }

    /**
     * Kills the service at the first moment, from now until the limit, at which it has unsent events or unread ones;
     * at the limit it's killed idle.
     */
    Death kill(String phase, String service, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            long pid = platform.pid(service);
            signal("STOP", pid);
            Death death = new Death(phase, service, unsent(service), unread(service));
            if (death.midWork() || System.nanoTime() > deadline) {
                signal("KILL", pid);
                return death;
            }
            signal("CONT", pid);
            Thread.onSpinWait();
        }
    }

    private long unsent(String service) {
        try (Connection connection = platform.database(service);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from outbox where sent_at is null")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError("the outbox of " + service + " could not be read", e);
        }
    }

    private long unread(String service) {
        try {
            Map<TopicPartition, OffsetAndMetadata> read = kafka.listConsumerGroupOffsets("podium-" + service)
                    .partitionsToOffsetAndMetadata()
                    .get(5, TimeUnit.SECONDS);
            Map<TopicPartition, ListOffsetsResultInfo> ends = kafka.listOffsets(read.keySet().stream()
                            .collect(java.util.stream.Collectors.toMap(each -> each, each -> OffsetSpec.latest())))
                    .all()
                    .get(5, TimeUnit.SECONDS);
            return read.entrySet().stream()
                    .mapToLong(each ->
                            Objects.requireNonNull(ends.get(each.getKey())).offset()
                                    - each.getValue().offset())
                    .sum();
        } catch (ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new AssertionError("the lag of " + service + " could not be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static void signal(String name, long pid) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
        } catch (IOException e) {
            throw new AssertionError("kill -" + name + " did not run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    @Override
    public void close() {
        kafka.close(Duration.ofSeconds(5));
    }
}
