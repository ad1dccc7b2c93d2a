package org.podium.awards.award;

import java.util.Objects;
import org.podium.rulebook.award.AwardKind;
import org.podium.rulebook.award.NominatedAward;
import org.podium.rulebook.award.Proposal;

/**
 * Whether what was computed again is the award that is there already. Before it is confirmed it has to say the same, since
 * people object to what they read. Once it is confirmed only what it gives counts: nobody's certificate is revoked because a
 * sentence is worded otherwise, a number beside it is another, or the unit goes by a new name.
 */
final class Likeness {
    private Likeness() {}

    /**
     * Whether a proposal gives what was confirmed. A person's name is part of it: put right, it is another paper. A unit is
     * known by its code.
     */
    static boolean gives(Award award, Proposal proposal, Recipient to) {
        return award.status() == AwardStatus.CONFIRMED
                && award.detail().equals(proposal.detail())
                && award.proposedAs() == proposal.status()
                && award.rank() == to.rank()
                && Objects.equals(
                        award.arithmetic().get(Proposal.WITHOUT_CERTIFICATE),
                        proposal.arithmetic().get(Proposal.WITHOUT_CERTIFICATE))
                && (award.kind() == AwardKind.UNIT_AWARD || award.recipient().equals(to.name()));
    }

    static boolean gives(Award award, NominatedAward given) {
        return award.status() == AwardStatus.CONFIRMED
                && award.detail().equals(given.detail())
                && award.proposedAs() == given.status();
    }

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
