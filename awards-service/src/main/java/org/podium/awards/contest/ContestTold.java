package org.podium.awards.contest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service uses of {@code registration.contest-published.v1} and {@code -amended.v1}. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ContestTold(
        UUID contestId,
        String slug,
        Name name,
        boolean rehearsal,
        int rulebookVersion,
        String rulebookHash,
        JsonNode rulebook,
        @Nullable Instant clock,
        long clockVersion) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Name(String zh, String en) {}

    /** {@code registration.clock-set.v1} */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ClockSet(UUID contestId, Instant now, long clockVersion) {}

    /** {@code registration.contest-deleted.v1} */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Deleted(UUID contestId) {}
}
