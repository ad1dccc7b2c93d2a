package org.podium.rulebook.award;

import org.jspecify.annotations.Nullable;

/** What the authority found of a nomination. @param because NOT_ELIGIBLE_TO_COMPETE or another code, where REFUSED */
public record VerificationResult(
        String entry,
        @Nullable String person,
        String title,
        Result result,
        @Nullable String because) {

    public enum Result {
        VERIFIED,
        REFUSED
    }
}
