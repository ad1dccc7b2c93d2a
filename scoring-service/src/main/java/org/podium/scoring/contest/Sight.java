package org.podium.scoring.contest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.access.Memberships;
import org.podium.kit.database.Database;
import org.podium.kit.problem.ProblemException;

/**
 * What is there for whom without a duty in it. Of a real contest the public sees what is published, its members how far it is;
 * a rehearsal is there for its members and for the units that are in it, and for nobody else.
 */
@ApplicationScoped
public class Sight {
    private final Contests contests;
    private final Memberships memberships;
    private final CurrentUser user;
    private final Database database;

    Sight(Contests contests, Memberships memberships, CurrentUser user, Database database) {
        this.contests = contests;
        this.memberships = memberships;
        this.user = user;
        this.database = database;
    }

    /** @throws ProblemException a stranger's rehearsal answers as a contest that nobody has told of */
    public Contest shown(UUID id) {
        Contest contest = contests.known(id);
        if (!shows(contest)) {
            throw ProblemException.notKnownYet("contest " + id);
        }
        return contest;
    }

    public boolean shows(Contest contest) {
        return !contest.rehearsal() || inside(contest) || competes(contest);
    }

    /** Whether the user has a part in it, whichever: they see how far it is. */
    public boolean inside(Contest contest) {
        return !user.anonymous() && !memberships.in(contest.id()).isEmpty();
    }

    private boolean competes(Contest contest) {
        String unit = user.anonymous() ? null : user.unit();
        return unit != null
                && database.first(
                                "select 1 from entry where contest_id = ? and unit_uscc = ? limit 1",
                                row -> true,
                                contest.id(),
                                unit)
                        .isPresent();
    }
}
