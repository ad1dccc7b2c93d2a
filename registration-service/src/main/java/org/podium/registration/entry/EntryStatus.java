package org.podium.registration.entry;

/**
 * DRAFT → SUBMITTED ⇄ RETURNED; SUBMITTED → APPROVED or REFUSED; withdrawn any time; disqualified once approved; cancelled
 * with what it was entered for (S1-28).
 */
public enum EntryStatus {
    DRAFT,
    SUBMITTED,
    RETURNED,
    APPROVED,
    REFUSED,
    WITHDRAWN,
    DISQUALIFIED,
    CANCELLED;

    /** Holds a place under the unit cap and its persons. */
    public boolean active() {
        return this == SUBMITTED || this == RETURNED || this == APPROVED;
    }

    /** The unit may change it: before it was handed in, and when it was handed back. */
    public boolean open() {
        return this == DRAFT || this == RETURNED;
    }
}
