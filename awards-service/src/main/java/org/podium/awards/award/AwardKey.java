package org.podium.awards.award;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.award.AwardKind;
import org.podium.rulebook.award.Proposal;

/** What makes two proposals the same award, whatever they say about it. */
record AwardKey(
        AwardKind kind,
        String rule,
        @Nullable UUID entry,
        @Nullable String person,
        String uscc) {

    static AwardKey of(Award award) {
        return new AwardKey(award.kind(), award.rule(), award.entry(), award.person(), award.uscc());
    }

    static AwardKey of(Proposal proposal, Recipient to) {
        return new AwardKey(
                proposal.kind(), proposal.rule(), UUID.fromString(proposal.entry()), proposal.person(), to.uscc());
    }
}
