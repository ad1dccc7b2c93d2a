package org.podium.local.kafka;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * How far a consumer group is behind on one topic.
 *
 * @param behind records that it has not committed yet
 * @param handled records that it has
 */
public record ConsumerLag(String group, String topic, long behind, long handled) {

    /** All groups and topics, by name. */
    public static List<ConsumerLag> all(String servers) throws IOException, InterruptedException {
        try (Admin admin = admin(servers)) {
            List<ConsumerLag> lags = new ArrayList<>();
            List<String> groups = admin.listGroups().all().get().stream()
                    .map(GroupListing::groupId)
                    .sorted()
                    .toList();
            for (String group : groups) {
                lags.addAll(of(admin, group));
            }
            return lags;
        } catch (ExecutionException e) {
            throw new IOException(String.valueOf(e.getCause()), e);
        }
    }

    /** Of groups that are known by name. @param admin of {@link #admin} */
    public static List<ConsumerLag> of(Admin admin, Collection<String> groups)
            throws IOException, InterruptedException {
        try {
            List<ConsumerLag> lags = new ArrayList<>();
            for (String group : groups) {
                lags.addAll(of(admin, group));
            }
            return lags;
        } catch (ExecutionException e) {
            throw new IOException(String.valueOf(e.getCause()), e);
        }
    }

    /** Gives up on a broker that does not answer within seconds. */
    public static Admin admin(String servers) {
        return Admin.create(
                Map.of("bootstrap.servers", servers, "request.timeout.ms", "4000", "default.api.timeout.ms", "5000"));
    }

    /** A partition of which the group has committed nothing is behind by all that is in it. */
    private static List<ConsumerLag> of(Admin admin, String group) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>(admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get());
        committed.values().removeIf(Objects::isNull);
        Set<TopicPartition> partitions = partitions(admin, group, committed.keySet());
        Map<TopicPartition, ListOffsetsResultInfo> begins = offsets(admin, partitions, OffsetSpec.earliest());
        Map<TopicPartition, ListOffsetsResultInfo> ends = offsets(admin, partitions, OffsetSpec.latest());
        Map<String, long[]> topics = new TreeMap<>();
        begins.forEach((partition, begin) -> {
            OffsetAndMetadata done = committed.get(partition);
            long position = done == null ? begin.offset() : done.offset();
            ListOffsetsResultInfo end = ends.get(partition);
            long[] sums = topics.computeIfAbsent(partition.topic(), topic -> new long[2]);
            sums[0] += end == null ? 0 : Math.max(0, end.offset() - position);
            sums[1] += position;
        });
        return topics.entrySet().stream()
                .map(topic -> new ConsumerLag(group, topic.getKey(), topic.getValue()[0], topic.getValue()[1]))
                .toList();
    }

    /** All partitions of the topics that the group follows, as far as it has committed or reads now. */
    private static Set<TopicPartition> partitions(Admin admin, String group, Set<TopicPartition> committed)
            throws ExecutionException, InterruptedException {
        Set<String> topics = new HashSet<>();
        committed.forEach(partition -> topics.add(partition.topic()));
        admin.describeConsumerGroups(List.of(group)).all().get().values().stream()
                .flatMap(described -> described.members().stream())
                .flatMap(member -> member.assignment().topicPartitions().stream())
                .forEach(partition -> topics.add(partition.topic()));
        Set<TopicPartition> partitions = new HashSet<>();
        admin.describeTopics(topics).allTopicNames().get().forEach((topic, described) -> described
                .partitions()
                .forEach(partition -> partitions.add(new TopicPartition(topic, partition.partition()))));
        return partitions;
    }

    private static Map<TopicPartition, ListOffsetsResultInfo> offsets(
            Admin admin, Set<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        partitions.forEach(partition -> wanted.put(partition, which));
        return admin.listOffsets(wanted).all().get();
    }
}
