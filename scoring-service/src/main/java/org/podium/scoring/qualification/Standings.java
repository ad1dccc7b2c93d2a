package org.podium.scoring.qualification;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Scoring.Qualification;
import org.podium.rulebook.qualification.Qualified;
import org.podium.rulebook.qualification.Qualified.State;
import org.podium.scoring.entry.KnownEntry;
import org.podium.scoring.pool.Pool;
import org.podium.scoring.pool.PoolKey;
import org.podium.scoring.result.Result;

/**
 * A pool of a regional stage as it stands: who qualifies by its latest result, and who is confirmed.
 *
 * @param next the pool that they join, or would join once it is open
 * @param result the latest, if it is no longer provisional
 * @param known the ranked and the confirmed, as they are now
 * @param holding of the confirmed those who stand in the next pool
 */
record Standings(
        Pool pool,
        int rulebookVersion,
        Qualification rule,
        PoolKey next,
        @Nullable UUID nextPoolId,
        @Nullable Result result,
        Qualified qualified,
        Map<UUID, KnownEntry> known,
        Map<UUID, Confirmation> confirmed,
        Set<UUID> holding,
        List<Decision> decisions) {

    @Nullable
    State state(UUID entry) {
        return qualified.entries().stream()
                .filter(place -> place.entry().equals(entry.toString()))
                .map(Qualified.Place::state)
                .findFirst()
                .orElse(null);
    }

    /** Of one that has a rank. */
    int rank(UUID entry) {
        return qualified.entries().stream()
                .filter(place -> place.entry().equals(entry.toString()))
                .findFirst()
                .orElseThrow()
                .rank();
    }

    List<UUID> open() {
        return qualified.in(State.OPEN).stream().map(UUID::fromString).toList();
    }

    int resultNumber() {
        return result == null ? 0 : result.number();
    }

    /**
     * What an ETag is made of. Not a counter: it changes with whatever changes the answer, be it a result, a withdrawal, an
     * amended quota or a confirmation, and none of those knows of the others.
     */
    long version() {
        Map<String, String> states = new TreeMap<>();
        qualified
                .entries()
                .forEach(place -> states.put(place.entry(), place.state().name()));
        String text = String.join(
                "\n",
                String.valueOf(resultNumber()),
                String.valueOf(rulebookVersion),
                String.valueOf(qualified.quota()),
                states.toString(),
                new TreeSet<>(confirmed.keySet()).toString(),
                new TreeSet<>(holding).toString(),
                decisions.stream().map(d -> d.id().toString()).collect(Collectors.joining(",")));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong() & Long.MAX_VALUE;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
