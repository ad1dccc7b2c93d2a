package org.podium.rulebook.award;

public enum AwardKind {
    PRIZE,
    MEDAL,
    HONOUR,
    TITLE,
    PROMOTION,
    COACH_AWARD,
    INSTRUCTOR_AWARD,
    UNIT_AWARD,
    RECOMMENDATION
}
