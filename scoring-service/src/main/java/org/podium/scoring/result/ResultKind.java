package org.podium.scoring.result;

/** PROVISIONAL as often as needed, FINAL once, then CORRECTED only: versions, never a way back. */
public enum ResultKind {
    PROVISIONAL,
    FINAL,
    CORRECTED
}
