package org.podium.scoring.marking;

/** Absent is not zero: an attended zero is PRESENT with score 0.00. */
public enum MarkStatus {
    PRESENT,
    ABSENT
}
