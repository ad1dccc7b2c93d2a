package org.podium.rulebook.identity;

import java.time.LocalDate;

/**
 * A resident identity number of GB 11643-1999, valid as far as a number can tell. Never in logs: {@code toString} is
 * masked.
 */
public record ResidentId(String number) {

    /** Trims, upper-cases a final x, and checks against {@code today}. */
    public static Check<ResidentId> check(String written, LocalDate today) {
        throw new UnsupportedOperationException("not filled yet");
    }

    public LocalDate born() {
        throw new UnsupportedOperationException("not filled yet");
    }

    public Sex sex() {
        throw new UnsupportedOperationException("not filled yet");
    }

    /** {@code 12**************34} */
    public String masked() {
        throw new UnsupportedOperationException("not filled yet");
    }

    @Override
    public String toString() {
        return masked();
    }
}
