package org.podium.rulebook.reading;

import org.jspecify.annotations.Nullable;

/**
 * One place at which two rulebooks differ.
 *
 * @param path JSON pointer (RFC 6901) into the later rulebook; of what is gone, into the earlier one
 * @param before canonical JSON of what stood there; of a list in another order, the names of what both have
 * @param after the same of the later rulebook
 * @param rule id of the provision that it is part of, as the later rulebook has it; absent where no provision says it
 * @param clause of that provision, or of whatever names its own
 */
public record Difference(
        String path,
        Kind kind,
        @Nullable String before,
        @Nullable String after,
        @Nullable String rule,
        @Nullable String clause) {

    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        REORDERED
    }
}
