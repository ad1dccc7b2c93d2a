package org.podium.registration.entry;

import org.podium.kit.problem.ProblemException;
import org.podium.kit.problem.Sentence;
import org.podium.registration.RegistrationProblem;
import org.podium.rulebook.Provision;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Text;
import org.podium.rulebook.announcement.Announced;

/** Where nobody enters any more: what an announcement has cancelled, or merged into something else (S1-28). */
final class HeldPlaces {
    private HeldPlaces() {}

    /** @throws ProblemException 409 with the rule that says so */
    static void require(Rulebook rulebook, EntryPlace place) {
        Announced.end(rulebook.contest(), place.part()).ifPresent(cancellation -> {
            throw refusal(RegistrationProblem.PLACE_CANCELLED, cancellation, cancellation.sentence());
        });
        Announced.gone(rulebook.contest(), place.part()).ifPresent(merger -> {
            throw refusal(RegistrationProblem.PLACE_MERGED, merger, merger.sentence())
                    .with("into", merger.into());
        });
    }

    /** Whether somebody may still enter there. */
    static boolean open(Rulebook rulebook, EntryPlace place) {
        return Announced.end(rulebook.contest(), place.part()).isEmpty()
                && Announced.gone(rulebook.contest(), place.part()).isEmpty();
    }

    private static ProblemException refusal(RegistrationProblem problem, Provision rule, Text sentence) {
        return new ProblemException(problem, new Sentence(sentence.zh(), sentence.en()))
                .with("rule", rule.id())
                .with("clause", rule.clause());
    }
}
