package org.podium.registration.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import org.podium.kit.problem.ProblemException;
import org.podium.registration.RegistrationProblem;
import org.podium.registration.claim.Conflict;
import org.podium.registration.claim.Recount;
import org.podium.registration.contest.Publication;
import org.podium.rulebook.Registration;

/**
 * An amendment that changes what is claimed counts the claims anew, inside its transaction and with the contest held alone. A
 * rule that entries which stand would break is refused: expelling somebody is not an amendment.
 */
@ApplicationScoped
class ClaimsFollowRules {
    private final Recount recount;

    ClaimsFollowRules(Recount recount) {
        this.recount = recount;
    }

    void follow(@Observes Publication.RulesChanged changed) {
        Registration before = changed.before().registration();
        Registration after = changed.after().registration();
        List<Conflict> conflicts = recount.conflicts(changed.contest(), before, after, Set.of());
        if (!conflicts.isEmpty()) {
            throw new ProblemException(RegistrationProblem.AMENDMENT_BREAKS_ENTRIES, conflicts.size());
        }
        recount.follow(changed.contest(), before, after);
    }
}
