package org.podium.kit.audit;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The trail of who did what. Append-only; part of the caller's transaction, which waits for nobody. A sealer later hashes and
 * signs what has been committed, see {@link AuditSealer}.
 */
public interface Audit {
    /**
     * @param contest the contest it belongs to, null for what belongs to none
     * @param action what was done, for example {@code entry-approved}
     * @param about id of what it was done to
     * @param facts what explains it; no ID numbers, no phones
     */
    void record(@Nullable UUID contest, String action, String about, Map<String, ?> facts);

    /**
     * Deletes the trail of a rehearsal whole, entries and seals, and writes nothing more about it. What stays, under no contest,
     * is that it was done: by whom, how long the chain was and the hash of its last block.
     */
    void forget(UUID contest);
}
