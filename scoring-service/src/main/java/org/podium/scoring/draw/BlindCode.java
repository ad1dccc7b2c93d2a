package org.podium.scoring.draw;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Stands for an entry wherever marks are written: six characters without look-alikes (no 0 O 1 I L), unique in its
 * pool, saying nothing of the order of the draw.
 */
public record BlindCode(@JsonValue String value) {
    static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    static final int LENGTH = 6;

    @Override
    public String toString() {
        return value;
    }
}
