package org.podium.awards.contest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.access.Memberships;
import org.podium.kit.database.Database;
import org.podium.kit.problem.ProblemException;

/**
 * Which contests there are for whoever asks, also without login. A real contest is there for everybody; a rehearsal for its
 * members and for the units that are in it, by an entry or by an award of the whole contest, since it tries a notice on names
 * of real people.
 */
@ApplicationScoped
public class ContestsInSight {
    private final Contests contests;
    private final Memberships memberships;
    private final CurrentUser user;
    private final Database database;

    ContestsInSight(Contests contests, Memberships memberships, CurrentUser user, Database database) {
        this.contests = contests;
        this.memberships = memberships;
        this.user = user;
        this.database = database;
    }

    /** @throws ProblemException a stranger's rehearsal answers as a contest that nobody has told of */
    public Contest shown(UUID id) {
        var contest = contests.known(id);
        if (!shows(contest)) throw ProblemException.notKnownYet("contest " + id);
        return contest;
    }

    /** For what is asked for by an id of its own: where its contest is out of sight, so is it. */
    public boolean shows(UUID id) {
        return contests.findByIdOptional(id).filter(this::shows).isPresent();
    }

    private boolean shows(Contest contest) {
        return !contest.rehearsal() || !user.anonymous() && (isMember(contest) || competes(contest));
    }

    private boolean isMember(Contest contest) {
        return !memberships.in(contest.id()).isEmpty();
    }

    private boolean competes(Contest contest) {
        var unit = user.unit();
        return unit != null
                && database.first("""
                                select 1 from entry where contest_id = ? and ? in (unit_uscc, legal_uscc)
                                union all
                                select 1 from award where contest_id = ? and uscc = ? and status in ('NOTICED', 'CONFIRMED')
                                limit 1""", row -> row.getInt(1), contest.id(), unit, contest.id(), unit)
                        .isPresent();
    }
}
