package org.podium.notification.contest;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service uses of {@code registration.contests}; the parts that only some of its types bring are nullable. */
public record ContestEvent(
        UUID contestId,
        @Nullable String slug,
        boolean rehearsal,
        @Nullable Integer rulebookVersion,
        @Nullable String rulebookHash,
        @Nullable PublishedRules rulebook,
        @Nullable Instant clock,
        @Nullable Instant now,
        @Nullable Long clockVersion) {}
