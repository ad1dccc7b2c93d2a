package org.podium.awards.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.awards.contest.Contest;
import org.podium.awards.contest.Contests;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.access.Memberships;

/** The duties of awards, and who holds them in a contest. */
@ApplicationScoped
public class Duties {
    public static final String OFFICE = "office";
    public static final String COMMITTEE = "committee";
    public static final String AUTHORITY = "authority";
    public static final String UNIT = "unit";
    static final Set<String> SEE_ALL = Set.of(OFFICE, COMMITTEE, AUTHORITY, "supervisor", "chief-judge", "auditor");

    private final Contests contests;
    private final Memberships memberships;
    private final CurrentUser user;

    Duties(Contests contests, Memberships memberships, CurrentUser user) {
        this.contests = contests;
        this.memberships = memberships;
        this.user = user;
    }

    /** 401 without a token, 403 without the role, 404 where the contest is unknown or not theirs. */
    public Contest requireOf(UUID contest, String role) {
        user.requireAny(role);
        var known = contests.known(contest);
        memberships.require(contest, role, null, null, null);
        return known;
    }

    /** The contest as seen by whoever asks, also without login. */
    public Sight sightOf(UUID contest) {
        contests.known(contest);
        if (user.anonymous()) return Sight.PUBLIC;
        if (memberships.roles(contest).stream().anyMatch(SEE_ALL::contains)) return new Sight(true, null);
        return user.has(UNIT) ? new Sight(false, user.unit()) : Sight.PUBLIC;
    }

    /**
     * What of a contest's awards somebody sees: all of it, or the public part and that of their own unit.
     *
     * @param unit USCC of the own unit, where there is one
     */
    public record Sight(boolean all, @Nullable String unit) {
        public static final Sight PUBLIC = new Sight(false, null);

        /** Whether they see what is not public of something that belongs to this unit. */
        public boolean inside(String uscc) {
            return all || uscc.equals(unit);
        }
    }
}
