package org.podium.registration.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.access.Reach;
import org.podium.kit.problem.ProblemException;
import org.podium.registration.RegistrationProblem;

/**
 * Where the present user may act. The realm role says what somebody is: without it 403. The membership says where: what
 * lies elsewhere is not there at all, 404.
 */
@ApplicationScoped
public class Access {
    public static final String UNIT = "unit";
    public static final String OFFICE = "office";
    public static final String COMMITTEE = "committee";
    public static final String AUTHORITY = "authority";
    public static final String ORGANISER = "regional-organiser";
    public static final String COMPETITOR = "competitor";
    public static final String EXPERT = "expert";
    public static final String SUPERVISOR = "supervisor";
    public static final String AUDITOR = "auditor";

    /** Who sees names of a contest's entries by membership. Judges do not: they mark codes. */
    private static final List<String> READERS = List.of(OFFICE, COMMITTEE, SUPERVISOR, AUDITOR, EXPERT, ORGANISER);

    private final Memberships memberships;
    private final CurrentUser user;

    public Access(Memberships memberships, CurrentUser user) {
        this.memberships = memberships;
        this.user = user;
    }

    /** The memberships in this contest that allow one of these roles, each within its limits; 401, 403 or 404 without any. */
    public List<Membership> requireMember(UUID contest, String... roles) {
        user.requireAny(roles);
        List<Membership> found = held(contest, roles);
        if (found.isEmpty()) {
            throw new ProblemException(RegistrationProblem.CONTEST_NOT_FOUND);
        }
        return found;
    }

    /** One of these roles for the whole contest: for acts that no skill, division or region can contain. */
    public void requireWhole(UUID contest, String... roles) {
        user.requireAny(roles);
        if (!holdsWhole(contest, roles)) {
            throw new ProblemException(RegistrationProblem.CONTEST_NOT_FOUND);
        }
    }

    /** Whether one of these roles is held for the whole contest. */
    public boolean holdsWhole(UUID contest, String... roles) {
        return held(contest, roles).stream()
                .anyMatch(membership -> membership.reach().covers(Reach.CONTEST));
    }

    private List<Membership> held(UUID contest, String... roles) {
        List<String> held = List.of(roles).stream().filter(user::has).toList();
        return memberships.of(user.subject(), contest, held);
    }

    /** The entries that the user may see: a part of the query, so that no page ever holds a stranger's. */
    public EntryScope readable(UUID contest) {
        String unit = user.unit();
        if (user.has(UNIT) && unit != null) {
            return EntryScope.ofUnit(contest, unit);
        }
        return EntryScope.of(contest, requireMember(contest, READERS.toArray(String[]::new)));
    }

    /** The entries that this role may act on. */
    public EntryScope readable(UUID contest, String role) {
        return EntryScope.of(contest, requireMember(contest, role));
    }
}
