package org.podium.kit.audit;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The trail of who did what. Append-only; part of the caller's transaction. */
public interface Audit {
    /**
     * @param contest the contest it belongs to, null for what belongs to none
     * @param action what was done, for example {@code entry-approved}
     * @param about id of what it was done to
     * @param facts what explains it; no ID numbers, no phones
     */
    void record(@Nullable UUID contest, String action, String about, Map<String, ?> facts);
}
