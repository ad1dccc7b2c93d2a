package org.podium.notification.message;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.notification.contact.Party;
import org.podium.rulebook.Text;

/**
 * What this service uses of {@code registration.judge-decided.v1}: what was decided on a judge whom a unit proposed.
 *
 * @param decision ACCEPTED or REFUSED
 * @param rule id of what lets units propose judges; absent with clause and sentence where the rulebook has it no more
 */
public record JudgeEvent(
        UUID contestId,
        Party.Unit unit,
        Candidate candidate,
        @Nullable String skill,
        String decision,
        @Nullable String reason,
        @Nullable String rule,
        @Nullable String clause,
        @Nullable Text sentence,
        int rulebookVersion,
        Instant at) {

    public record Candidate(String name) {}
}
