package org.podium.registration.entry;

import java.util.List;

/**
 * DRAFT → SUBMITTED ⇄ RETURNED; SUBMITTED → APPROVED or REFUSED; withdrawn any time; disqualified once approved, also where
 * it has withdrawn since; cancelled with what it was entered for (S1-28).
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

    /**
     * What is learned of it later still counts: it was approved, and so may have competed. Its unit ends that by no
     * withdrawal.
     *
     * @param taken what became of it until now
     */
    boolean answerable(List<EntryStep> taken) {
        return (this == APPROVED || this == WITHDRAWN)
                && taken.stream().anyMatch(step -> step.step() == EntryStep.Kind.APPROVED);
    }

    /** The unit may change it: before it was handed in, and when it was handed back. */
    public boolean open() {
        return this == DRAFT || this == RETURNED;
    }
}
