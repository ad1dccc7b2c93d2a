package org.podium.registration.entry;

import java.util.Set;
import org.podium.kit.problem.ProblemException;
import org.podium.kit.problem.Sentence;
import org.podium.registration.RegistrationProblem;
import org.podium.rulebook.Contest.Part;
import org.podium.rulebook.Provision;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Text;
import org.podium.rulebook.announcement.Announced;

/**
 * Where nobody enters any more: what an announcement has cancelled, or merged into something else (S1-28).
 *
 * @param kept pools that stay apart, whatever was announced
 */
record HeldPlaces(Rulebook rulebook, Set<Part> kept) {

    /** @throws ProblemException 409 with the rule that says so */
    void require(EntryPlace place) {
        Announced.end(rulebook.contest(), place.part()).ifPresent(cancellation -> {
            throw refusal(RegistrationProblem.PLACE_CANCELLED, cancellation, cancellation.sentence());
        });
        Announced.gone(rulebook.contest(), place.part(), kept).ifPresent(merger -> {
            throw refusal(RegistrationProblem.PLACE_MERGED, merger, merger.sentence())
                    .with("into", merger.into());
        });
    }

    /** Whether somebody may still enter there. */
    boolean open(EntryPlace place) {
        return Announced.end(rulebook.contest(), place.part()).isEmpty()
                && Announced.gone(rulebook.contest(), place.part(), kept).isEmpty();
    }

    private static ProblemException refusal(RegistrationProblem problem, Provision rule, Text sentence) {
        return new ProblemException(problem, new Sentence(sentence.zh(), sentence.en()))
                .with("rule", rule.id())
                .with("clause", rule.clause());
    }
}
