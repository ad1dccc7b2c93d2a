package org.podium.notification.delivery;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The way of one message to its mailbox. Its id is the left part of the Message-ID, so every attempt, also one after a
 * crash, is the same mail to the receiving side.
 */
@Entity
public class Delivery {
    @Id
    private UUID id;

    private UUID contestId;
    private UUID messageId;

    @Enumerated(EnumType.STRING)
    private DeliveryStatus status;

    private int attempts;
    private int failures;
    private Instant nextAttemptAt;
    private @Nullable Instant leasedUntil;
    private @Nullable Instant sentAt;
    private @Nullable String lastError;

    protected Delivery() {}

    Delivery(UUID id, UUID contestId, UUID messageId, Instant now) {
        this.id = id;
        this.contestId = contestId;
        this.messageId = messageId;
        this.status = DeliveryStatus.QUEUED;
        this.nextAttemptAt = now;
    }

    /** A worker takes it; until the lease ends no other will. @return the number of this attempt, from 1 */
    int lease(Instant until) {
        leasedUntil = until;
        return ++attempts;
    }

    /** The mail server took it. True whoever says so, also a worker whose lease has run out meanwhile. */
    void accepted(Instant now) {
        status = DeliveryStatus.SENT;
        sentAt = now;
        leasedUntil = null;
        lastError = null;
    }

    /** @param backOff pauses after the first, second, … failure; when they are used up the delivery has failed */
    void deferred(Instant now, List<Duration> backOff, String error) {
        if (status == DeliveryStatus.SENT) {
            return;
        }
        leasedUntil = null;
        lastError = error;
        if (failures < backOff.size()) {
            status = DeliveryStatus.RETRYING;
            nextAttemptAt = now.plus(backOff.get(failures));
        } else {
            status = DeliveryStatus.FAILED;
        }
        failures++;
    }

    /**
     * Nobody answered, so this says nothing about the mail: no pause is used up, the number of the attempt is free again, and
     * the delivery stands behind those that were due with it, so that one mail never keeps the others back.
     */
    void notReached(Instant again, String error) {
        if (status == DeliveryStatus.SENT) {
            return;
        }
        leasedUntil = null;
        lastError = error;
        nextAttemptAt = again;
        attempts--;
    }

    /** The server will never take it: no such mailbox. */
    void refused(String error) {
        if (status == DeliveryStatus.SENT) {
            return;
        }
        leasedUntil = null;
        lastError = error;
        failures++;
        status = DeliveryStatus.FAILED;
    }

    /** By hand, after whatever was wrong has been mended: at once, with all its pauses again. */
    void retry(Instant now) {
        if (status == DeliveryStatus.SENT || status == DeliveryStatus.QUEUED) {
            throw new DeliveryNotRetryable(status);
        }
        status = DeliveryStatus.RETRYING;
        failures = 0;
        nextAttemptAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID messageId() {
        return messageId;
    }

    public DeliveryStatus status() {
        return status;
    }

    public int attempts() {
        return attempts;
    }

    public Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    public @Nullable Instant sentAt() {
        return sentAt;
    }

    public @Nullable String lastError() {
        return lastError;
    }
}
