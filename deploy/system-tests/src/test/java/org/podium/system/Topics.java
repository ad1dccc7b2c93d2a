package org.podium.system;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Everything that stands in the platform's topics, from the beginning to the end of the moment of asking. */
final class Topics {
    private Topics() {}

    record Sent(String topic, String key, String type, long sequence, String data) {}

    static List<Sent> everything(String bootstrap) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false);
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            Predicate<String> ours = topic -> topic.matches("(registration|scoring|awards)\\..*");
            List<TopicPartition> partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic -> ours.test(topic.getKey()))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<Sent> all = new ArrayList<>();
            while (partitions.stream()
                    .anyMatch(each -> consumer.position(each) < Objects.requireNonNull(ends.get(each)))) {
                consumer.poll(Duration.ofMillis(500)).forEach(each -> all.add(sent(each)));
            }
            return all;
        }
    }

    /** The sequence numbers of one aggregate's events, by topic and key: they must count up by one from one. */
    static Map<String, List<Long>> sequences(List<Sent> events) {
        return events.stream()
                .collect(Collectors.groupingBy(
                        each -> each.topic() + "/" + each.key(),
                        Collectors.mapping(Sent::sequence, Collectors.toList())));
    }

    private static Sent sent(ConsumerRecord<String, String> event) {
        return new Sent(
                event.topic(),
                event.key(),
                header(event, "ce_type"),
                Long.parseLong(header(event, "ce_aggregatesequence")),
                event.value());
    }

    private static String header(ConsumerRecord<?, ?> event, String name) {
        Header header = event.headers().lastHeader(name);
        if (header == null) {
            throw new AssertionError("an event on " + event.topic() + " has no header " + name);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
