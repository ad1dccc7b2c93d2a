package org.podium.scoring.appeal;

/** What an appeal may be about: never a judge's valuation. ARITHMETIC asks that a score be reviewed. */
public enum Ground {
    PROCEDURE,
    EQUIPMENT,
    ARITHMETIC
}
