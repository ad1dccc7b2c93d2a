package org.podium.awards.award;

import org.podium.rulebook.award.AwardKind;
import org.podium.rulebook.award.NominatedAward;
import org.podium.rulebook.award.Proposal;

/** Whether what was computed again is the award that is there already. */
final class Likeness {
    private Likeness() {}

    /** Whether a proposal says what the award says. */
    static boolean says(Award award, Proposal proposal, Recipient to) {
        return award.detail().equals(proposal.detail())
                && award.proposedAs() == proposal.status()
                && award.clause().equals(proposal.clause())
                && award.arithmetic().equals(proposal.arithmetic())
                && award.sentence().equals(proposal.sentence())
                && award.notes().equals(proposal.notes())
                && goesTo(award, to);
    }

    static boolean says(Award award, NominatedAward given, Recipient to) {
        return award.detail().equals(given.detail())
                && award.proposedAs() == given.status()
                && award.clause().equals(given.clause())
                && award.sentence().equals(given.sentence())
                && goesTo(award, to);
    }

    /** Whether a proposal says that this title has moved on with the authority, and nothing else. */
    static boolean movesOn(Award award, Proposal proposal, Recipient to) {
        return award.kind() == AwardKind.TITLE
                && (award.status() == AwardStatus.PROPOSED || award.status() == AwardStatus.NOMINATED)
                && AwardStatus.WITH_THE_AUTHORITY.contains(AwardStatus.of(proposal.status()))
                && award.detail().equals(proposal.detail())
                && award.recipient().equals(to.name())
                && award.rank() == to.rank();
    }

    private static boolean goesTo(Award award, Recipient to) {
        return award.recipient().equals(to.name())
                && award.unitName().equals(to.unitName())
                && award.rank() == to.rank();
    }
}
