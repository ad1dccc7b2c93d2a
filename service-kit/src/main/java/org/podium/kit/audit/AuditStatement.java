package org.podium.kit.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the trail as it is written, hashed and shown: its JSON text is the entry.
 *
 * @param v form of this record
 * @param contest absent for what belongs to none
 * @param at real time, also in a rehearsal
 * @param salt random, so that nobody can guess an entry from its digest alone
 */
record AuditStatement(
        int v,
        UUID id,
        @Nullable UUID contest,
        Instant at,
        String action,
        String about,
        String subject,
        String username,
        List<String> roles,
        Map<String, ?> facts,
        String salt) {
    static final int FORM = 1;
}
