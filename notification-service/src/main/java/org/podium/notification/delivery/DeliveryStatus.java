package org.podium.notification.delivery;

/** QUEUED → SENT, or RETRYING until SENT or FAILED; a FAILED one can be put back by hand. */
public enum DeliveryStatus {
    QUEUED,
    SENT,
    RETRYING,
    FAILED
}
