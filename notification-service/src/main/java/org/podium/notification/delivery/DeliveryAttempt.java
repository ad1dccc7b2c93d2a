package org.podium.notification.delivery;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One try. Without an end it is in flight, or its worker died in it and nobody knows whether the server took it. */
@Entity
@Table(name = "delivery_attempt")
public class DeliveryAttempt {

    public enum Outcome {
        ACCEPTED,
        DEFERRED,
        REFUSED
    }

    @Embeddable
    public record Key(UUID deliveryId, int number) {}

    @EmbeddedId
    private Key key;

    private Instant startedAt;
    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private @Nullable String error;

    protected DeliveryAttempt() {}

    DeliveryAttempt(UUID delivery, int number, Instant startedAt) {
        this.key = new Key(delivery, number);
        this.startedAt = startedAt;
    }

    /** The try before it reached no server: this one takes its place, or an outage of days would be a row every few seconds. */
    void again(Instant at) {
        startedAt = at;
        endedAt = null;
        outcome = null;
        error = null;
    }

    void end(Instant at, Outcome how, @Nullable String why) {
        endedAt = at;
        outcome = how;
        error = why;
    }

    public int number() {
        return key.number();
    }

    public Instant startedAt() {
        return startedAt;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    public @Nullable Outcome outcome() {
        return outcome;
    }

    public @Nullable String error() {
        return error;
    }
}
