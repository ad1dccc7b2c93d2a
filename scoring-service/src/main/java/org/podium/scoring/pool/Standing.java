package org.podium.scoring.pool;

/** IN: counts as qualified. LEFT: withdrew before the start. LATE: approved after the pool froze, so never drawn. */
public enum Standing {
    IN,
    LEFT,
    LATE
}
