package org.podium.scoring.pool;

/** One way only: what follows a frozen pool are versions of its result. */
public enum PoolStatus {
    OPEN,
    DRAWN,
    MARKING,
    FROZEN,
    DECODED
}
