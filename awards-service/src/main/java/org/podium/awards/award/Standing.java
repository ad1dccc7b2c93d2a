package org.podium.awards.award;

import java.util.List;
import java.util.Map;
import org.podium.rulebook.Text;
import org.podium.rulebook.award.NominatedAward;
import org.podium.rulebook.award.Proposal;
import org.podium.rulebook.award.ProposalStatus;

/** Where an award stands, and why. */
record Standing(ProposalStatus as, Map<String, String> computed, Text sentence, List<String> notes) {
    static Standing of(Proposal said) {
        return new Standing(said.status(), said.arithmetic(), said.sentence(), said.notes());
    }

    static Standing of(NominatedAward given) {
        return new Standing(given.status(), Map.of(), given.sentence(), List.of());
    }
}
