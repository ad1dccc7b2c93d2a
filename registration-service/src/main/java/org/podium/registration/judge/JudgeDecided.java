package org.podium.registration.judge;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.event.OutgoingEvent;
import org.podium.registration.entry.Act;
import org.podium.registration.unit.Unit;
import org.podium.rulebook.Registration.JudgeNominations;
import org.podium.rulebook.Text;

/**
 * What was decided on a judge whom a unit proposed: {@code registration.judge-decided.v1}, keyed by that unit.
 *
 * @param skill absent where the form names none
 * @param reason always of a refusal
 * @param rule id of what lets units propose judges; absent with clause and sentence where the rulebook has it no more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JudgeDecided(
        UUID nominationId,
        UUID contestId,
        String uscc,
        Proposer unit,
        Candidate candidate,
        @Nullable String skill,
        Nomination.Status decision,
        @Nullable String reason,
        @Nullable String rule,
        @Nullable String clause,
        @Nullable Text sentence,
        int rulebookVersion,
        Instant at) {

    /** The unit, as it is written to. */
    record Proposer(String uscc, String name, String email) {}

    /** Neither number nor phone, and nothing else of the form. */
    record Candidate(UUID personId, String name) {}

    /** @param rule absent where the rulebook has none any more */
    static OutgoingEvent of(Nomination nomination, Unit unit, @Nullable JudgeNominations rule, Act act) {
        JudgeDecided decided = new JudgeDecided(
                nomination.id(),
                nomination.contestId(),
                unit.uscc(),
                new Proposer(unit.uscc(), unit.name(), unit.email()),
                new Candidate(nomination.personId(), nomination.name()),
                nomination.skill(),
                nomination.status(),
                nomination.reason(),
                rule == null ? null : rule.id(),
                rule == null ? null : rule.clause(),
                rule == null ? null : rule.sentence(),
                nomination.rulebookVersion(),
                act.at());
        return new OutgoingEvent("registration.units", unit.uscc(), "registration.judge-decided.v1", decided);
    }
}
