package org.podium.local.kafka;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsResult;
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
        try (Admin admin = Admin.create(
                Map.of("bootstrap.servers", servers, "request.timeout.ms", "4000", "default.api.timeout.ms", "5000"))) {
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

    private static List<ConsumerLag> of(Admin admin, String group) throws ExecutionException, InterruptedException {
        ListConsumerGroupOffsetsResult result = admin.listConsumerGroupOffsets(group);
        Map<TopicPartition, OffsetAndMetadata> committed =
                new HashMap<>(result.partitionsToOffsetAndMetadata().get());
        committed.values().removeIf(offset -> offset == null);
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        committed.keySet().forEach(partition -> latest.put(partition, OffsetSpec.latest()));
        Map<TopicPartition, ListOffsetsResultInfo> ends =
                admin.listOffsets(latest).all().get();
        Map<String, long[]> topics = new TreeMap<>();
        committed.forEach((partition, offset) -> {
            long[] sums = topics.computeIfAbsent(partition.topic(), topic -> new long[2]);
            ListOffsetsResultInfo end = ends.get(partition);
            sums[0] += end == null ? 0 : Math.max(0, end.offset() - offset.offset());
            sums[1] += offset.offset();
        });
        return topics.entrySet().stream()
                .map(topic -> new ConsumerLag(group, topic.getKey(), topic.getValue()[0], topic.getValue()[1]))
                .toList();
    }
}
