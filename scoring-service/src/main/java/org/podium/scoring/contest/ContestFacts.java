package org.podium.scoring.contest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Text;

/** What scoring reads of a published or amended contest. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ContestFacts(
        UUID contestId,
        String slug,
        Text name,
        boolean rehearsal,
        int rulebookVersion,
        String rulebookHash,
        JsonNode rulebook,
        @Nullable Instant clock,
        long clockVersion) {}
