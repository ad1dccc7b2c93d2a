package org.podium.scoring.marking;

/** Why a mark version was written. APPROVAL and REJECTION carry no marks: they are the second signature. */
public enum Purpose {
    FIRST_ENTRY,
    SECOND_ENTRY,
    CORRECTION,
    APPROVAL,
    REJECTION
}
