package org.podium.notification.contact;

/** ACTIVE: the entry stands. ENDED: refused, withdrawn or disqualified. CANCELLED: by an announcement, with what it was for. */
public enum Standing {
    ACTIVE,
    ENDED,
    CANCELLED
}
