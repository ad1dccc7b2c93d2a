package org.podium.registration.substitution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.podium.kit.problem.ProblemException;
import org.podium.registration.RegistrationProblem;
import org.podium.registration.entry.Entries;
import org.podium.registration.membership.Access;

/** Substitutions are seen by whoever sees their entry. */
@ApplicationScoped
class SubstitutionAccess {
    private final Entries entries;
    private final Access access;

    SubstitutionAccess(Entries entries, Access access) {
        this.entries = entries;
        this.access = access;
    }

    /** @throws ProblemException the given one, where the user does not see the entry */
    Entries.Whereabouts requireSeen(UUID entry, RegistrationProblem otherwise) {
        return entries.whereabouts(entry)
                .filter(where -> entries.lies(access.readable(where.contestId()), entry))
                .orElseThrow(() -> new ProblemException(otherwise));
    }
}
