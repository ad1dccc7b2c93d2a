package org.podium.awards.award;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.awards.access.Sight;
import org.podium.rulebook.Text;
import org.podium.rulebook.award.AwardKind;
import org.podium.rulebook.award.ProposalStatus;

/**
 * An award as an answer. The public sees who got what and why; ids of persons and the arithmetic, which tells a person's
 * level, stay with the office and the own unit. The sentence is the public's too, and tells no level but the one that is won.
 *
 * @param poolId absent where a unit gets it for the whole contest, as are entry, skill, division and result version
 * @param proposedAs the status in which it went into the public notice, or would go; it stays when the status moves on
 */
public record AwardView(
        UUID id,
        UUID contestId,
        @Nullable UUID poolId,
        @Nullable UUID entryId,
        AwardKind kind,
        @Nullable String skill,
        @Nullable String division,
        @Nullable Integer rank,
        String detail,
        AwardStatus status,
        ProposalStatus proposedAs,
        AwardTold.Recipient recipient,
        String rule,
        String clause,
        Text sentence,
        @Nullable Map<String, String> arithmetic,
        List<String> notes,
        int rulebookVersion,
        @Nullable Integer resultVersion,
        @Nullable UUID noticeId,
        Instant changedAt,
        long version) {

    static AwardView of(Award a, Sight sight) {
        var inside = sight.inside(a.reach(), a.uscc());
        return new AwardView(
                a.id(),
                a.contest(),
                a.pool(),
                a.entry(),
                a.kind(),
                a.skill(),
                a.division(),
                a.rank() == 0 ? null : a.rank(),
                a.detail(),
                a.status(),
                a.proposedAs(),
                new AwardTold.Recipient(inside ? a.person() : null, a.recipient(), a.uscc(), a.unitName()),
                a.rule(),
                a.clause(),
                a.sentence(),
                inside ? a.arithmetic() : null,
                inside ? a.notes() : List.of(),
                a.rulebookVersion(),
                a.resultVersion(),
                a.notice(),
                a.changedAt(),
                a.version());
    }
}
