package org.podium.kit.event;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Reads the CloudEvents headers of a record; see {@link Kafka#record} for the way out. */
final class CloudEvents {
    private CloudEvents() {}

    /** @throws NotACloudEvent where a header is missing or cannot be read */
    static ReceivedEvent read(ConsumerRecord<String, String> record) {
        try {
            EventEnvelope envelope = new EventEnvelope(
                    UUID.fromString(header(record, "ce_id")),
                    header(record, "ce_type"),
                    header(record, "ce_source"),
                    record.topic(),
                    header(record, "ce_subject"),
                    Long.parseLong(header(record, "ce_aggregatesequence")),
                    Instant.parse(header(record, "ce_time")),
                    restatedFrom(record));
            return new ReceivedEvent(envelope, record.value() == null ? null : storable(record.value()));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw new NotACloudEvent(String.valueOf(unreadable.getMessage()), unreadable);
        }
    }

    /**
     * Something else on our topic: it gets a name of its own (from its place), so that it can be parked and looked at, and
     * stands in nobody's way.
     */
    static ReceivedEvent foreign(ConsumerRecord<String, String> record) {
        String place = "%s/%d/%d".formatted(record.topic(), record.partition(), record.offset());
        EventEnvelope envelope = new EventEnvelope(
                UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)),
                "unknown",
                "unknown",
                record.topic(),
                "?" + place,
                1,
                Instant.ofEpochMilli(Math.max(0, record.timestamp())),
                null);
        return new ReceivedEvent(envelope, record.value() == null ? "" : storable(record.value()));
    }

    private static @Nullable Long restatedFrom(ConsumerRecord<String, String> record) {
        Header header = record.headers().lastHeader("ce_restatedfrom");
        return header == null ? null : Long.valueOf(header(record, "ce_restatedfrom"));
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        Header header = record.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            throw new IllegalArgumentException("header " + name + " is missing");
        }
        return storable(new String(header.value(), StandardCharsets.UTF_8));
    }

    /** PostgreSQL's text takes every character but one. */
    static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    /** A record that no service of this house wrote. */
    static final class NotACloudEvent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotACloudEvent(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
