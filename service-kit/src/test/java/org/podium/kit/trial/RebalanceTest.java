package org.podium.kit.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.podium.kit.database.Database;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;

/** Other members come to the group, and one of them keeps all waiting, while events are handled. */
@QuarkusTest
@TestProfile(Trial.class)
class RebalanceTest {
    private static final String GROUP = "podium-trial";
    private static final String CHILDREN = "other.children";

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> connection;

    @Inject
    Database database;

    @Test
    void what_a_rebalance_did_not_let_through_is_committed_though_no_further_event_comes() throws Exception {
        String parent = "p-" + UUID.randomUUID();
        String child = "c-" + UUID.randomUUID();
        KafkaProbe.send("other.parents", parent, "other.parent-born.v1", 1, "{\"note\":\"n\"}");
        long[] told = {0};
        try (Admin admin = Admin.create(connection);
                Member slow = new Member();
                Member last = new Member()) {
            slow.polls(true);
            Eventually.holds(() -> assertThat(members(admin)).isEqualTo(2));
            Eventually.holds(() -> assertThat(state(admin)).isEqualTo(GroupState.STABLE));
            Eventually.holds(() -> assertThat(behind(admin)).isZero());
            slow.polls(false);
            last.polls(true);
            Eventually.holds(() -> assertThat(state(admin)).isEqualTo(GroupState.PREPARING_REBALANCE));

            // one after the other: what precedes the last one was refused, and not only not yet committed
            Eventually.holds(() -> {
                told[0]++;
                KafkaProbe.send(CHILDREN, child, "other.child-grew.v1", told[0], "{\"parent\":\"" + parent + "\"}");
                Eventually.holds(() -> assertThat(handled(child)).isEqualTo(told[0]));
                assertThat(behind(admin)).isGreaterThan(1);
            });
            slow.polls(true);
            Eventually.holds(() -> assertThat(state(admin)).isEqualTo(GroupState.STABLE));

            Eventually.holds(() -> assertThat(behind(admin)).isZero());
            assertThat(handled(child)).isEqualTo(told[0]);
        }
    }

    /** Of the service's group, but of a topic that the service does not follow: takes no partition away from it. */
    private final class Member implements AutoCloseable {
        private volatile boolean polls;
        private volatile boolean ended;
        private final Thread thread = Thread.ofPlatform().start(this::run);

        void polls(boolean now) {
            polls = now;
            LockSupport.unpark(thread);
        }

        private void run() {
            Map<String, Object> settings = new HashMap<>(connection);
            settings.put("group.id", GROUP);
            settings.put(
                    "partition.assignment.strategy", "org.apache.kafka.clients.consumer.CooperativeStickyAssignor");
            try (KafkaConsumer<String, String> consumer =
                    new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
                consumer.subscribe(List.of("other.unheard-of"));
                while (!ended) {
                    if (polls) {
                        consumer.poll(Duration.ofMillis(100));
                    } else {
                        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
                    }
                }
            }
        }

        @Override
        public void close() throws InterruptedException {
            ended = true;
            thread.join(Duration.ofSeconds(20));
        }
    }

    private long handled(String child) {
        return database.query("select 1 from child where id = ?", row -> 1, child)
                .size();
    }

    private static int members(Admin admin) throws Exception {
        return group(admin).members().size();
    }

    private static GroupState state(Admin admin) throws Exception {
        return group(admin).groupState();
    }

    private static ConsumerGroupDescription group(Admin admin) throws Exception {
        return Objects.requireNonNull(
                admin.describeConsumerGroups(List.of(GROUP)).all().get().get(GROUP));
    }

    /** Records of the topic whose being handled the group does not know. */
    private static long behind(Admin admin) throws Exception {
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(GROUP)
                .partitionsToOffsetAndMetadata()
                .get();
        int partitions = Objects.requireNonNull(admin.describeTopics(List.of(CHILDREN))
                        .allTopicNames()
                        .get()
                        .get(CHILDREN))
                .partitions()
                .size();
        long behind = 0;
        for (int partition = 0; partition < partitions; partition++) {
            TopicPartition of = new TopicPartition(CHILDREN, partition);
            long end = admin.listOffsets(Map.of(of, OffsetSpec.latest()))
                    .partitionResult(of)
                    .get()
                    .offset();
            OffsetAndMetadata reached = committed.get(of);
            behind += end - (reached == null ? 0 : reached.offset());
        }
        return behind;
    }
}
