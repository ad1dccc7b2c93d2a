package org.podium.rulebook.announcement;

import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Contest.Part;
import org.podium.rulebook.Text;

/**
 * One thing that is otherwise in the next version of a rulebook, for those who are entered.
 *
 * @param rule what says so now, with its clause; absent where the rulebook gives it no id
 * @param of whom it concerns; absent: everybody
 * @param into of a merger: what it is held with
 * @param before days as they were, {@code after}: as they are now; both absent where it is not about days
 * @param sentence both, in words
 */
public record Change(
        Kind kind,
        @Nullable String rule,
        String clause,
        @Nullable Part of,
        @Nullable Part into,
        @Nullable Days before,
        @Nullable Days after,
        Text sentence) {

    public enum Kind {
        CANCELLED,
        MERGED,
        REGISTRATION,
        STAGE,
        SUBSTITUTION,
        ATTACHMENT
    }

    /** Whether an entry of this skill, division and region is meant. */
    public boolean concerns(Part place) {
        return concerns(of, into, place);
    }

    /** The same for who has the parts alone. A merger concerns those on both sides of it. */
    public static boolean concerns(@Nullable Part of, @Nullable Part into, Part place) {
        return meant(of, place) || (of != null && into != null && meant(of.with(into), place));
    }

    /** An entry stands in every stage, so the stage says nothing about whose it is. */
    private static boolean meant(@Nullable Part part, Part place) {
        return part == null || new Part(null, part.region(), part.skill(), part.division()).covers(place);
    }
}
