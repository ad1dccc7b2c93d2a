package org.podium.rulebook;

public enum Rounding {
    FLOOR,
    HALF_UP,
    CEIL
}
