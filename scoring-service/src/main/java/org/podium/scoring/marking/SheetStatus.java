package org.podium.scoring.marking;

/** EMPTY → ENTERED → CONFIRMED, or DIFFERS until two keyings agree; CORRECTING while a correction waits. */
public enum SheetStatus {
    EMPTY,
    ENTERED,
    DIFFERS,
    CONFIRMED,
    CORRECTING
}
