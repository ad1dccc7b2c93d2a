package org.podium.kit.test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Reads what a service sends and plays the services that it listens to, on the broker of {@link KafkaResource}. */
public final class KafkaProbe {
    static final String BROKER = "podium.test.kafka";

    private KafkaProbe() {}

    /** An event as it is on the topic. */
    public record Seen(
            String topic, String key, String type, long sequence, UUID id, Map<String, String> headers, String data) {}

    private static String broker() {
        String address = System.getProperty(BROKER);
        if (address == null) {
            throw new IllegalStateException("the test has no KafkaResource");
        }
        return address;
    }

    /** Everything that is on the topic now, per partition in order. */
    public static List<Seen> all(String topic) {
        Properties settings = new Properties();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker());
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<Seen> found = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(100))) {
                    found.add(seen(record));
                }
            }
            return found;
        }
    }

    public static List<Seen> of(String topic, String aggregateId) {
        return all(topic).stream()
                .filter(event -> event.key().equals(aggregateId))
                .toList();
    }

    private static Seen seen(ConsumerRecord<String, String> record) {
        Map<String, String> headers = new java.util.LinkedHashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return new Seen(
                record.topic(),
                record.key(),
                headers.getOrDefault("ce_type", ""),
                Long.parseLong(headers.getOrDefault("ce_aggregatesequence", "0")),
                UUID.fromString(headers.getOrDefault("ce_id", new UUID(0, 0).toString())),
                Collections.unmodifiableMap(headers),
                record.value());
    }

    /** Sends an event as another service would. @return its id */
    public static UUID send(String topic, String aggregateId, String type, long sequence, String json) {
        return send(UUID.randomUUID(), topic, aggregateId, type, sequence, json);
    }

    public static UUID send(UUID id, String topic, String aggregateId, String type, long sequence, String json) {
        sendRaw(event(id, Instant.EPOCH, topic, aggregateId, type, sequence, json));
        return id;
    }

    /** Sends what happened at that time, however much earlier. */
    public static UUID sendAt(Instant at, String topic, String aggregateId, String type, long sequence, String json) {
        UUID id = UUID.randomUUID();
        sendRaw(event(id, at, topic, aggregateId, type, sequence, json));
        return id;
    }

    /** Sends an event that only tells again what was told. @param from sequence of the first of its series */
    public static UUID restate(String topic, String aggregateId, String type, long sequence, long from, String json) {
        UUID id = UUID.randomUUID();
        ProducerRecord<String, String> record = event(id, Instant.EPOCH, topic, aggregateId, type, sequence, json);
        record.headers().add("ce_restatedfrom", Long.toString(from).getBytes(StandardCharsets.UTF_8));
        sendRaw(record);
        return id;
    }

    private static ProducerRecord<String, String> event(
            UUID id, Instant at, String topic, String aggregateId, String type, long sequence, String json) {
        ProducerRecord<String, String> record = new ProducerRecord<>(topic, aggregateId, json);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id.toString(),
                        "ce_type",
                        type,
                        "ce_source",
                        "/podium/test",
                        "ce_subject",
                        aggregateId,
                        "ce_time",
                        at.toString(),
                        "ce_aggregatesequence",
                        Long.toString(sequence))
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    /** Sends any record, for example one that is no CloudEvent. */
    public static void sendRaw(ProducerRecord<String, String> record) {
        Properties settings = new Properties();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(record).get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
