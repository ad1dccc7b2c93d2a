package org.podium.rulebook.award;

import org.jspecify.annotations.Nullable;

/**
 * Where a nomination for a title stands with the authority. Who is refused as NOT_ELIGIBLE_TO_COMPETE is disqualified by
 * scoring, and the next result is ranked anew; until then, and for every other reason, the title is refused and
 * what it gates lapses.
 *
 * @param person absent: everybody of the entry
 * @param because NOT_ELIGIBLE_TO_COMPETE or another code, where REFUSED
 */
public record VerificationResult(
        String entry,
        @Nullable String person,
        String title,
        Result result,
        @Nullable String because) {

    public static final String NOT_ELIGIBLE_TO_COMPETE = "NOT_ELIGIBLE_TO_COMPETE";

    public enum Result {
        NOMINATED,
        VERIFIED,
        REFUSED
    }

    boolean isOf(PoolFacts.Entry ofEntry, String ofPerson, String ofTitle) {
        return entry.equals(ofEntry.result().entry())
                && title.equals(ofTitle)
                && (person == null || person.equals(ofPerson));
    }
}
