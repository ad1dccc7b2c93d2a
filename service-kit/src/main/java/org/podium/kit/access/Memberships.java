package org.podium.kit.access;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.podium.kit.problem.KitProblem;
import org.podium.kit.problem.ProblemException;

/**
 * Where the current user may act: the token says what somebody is, a membership where. Every question names the reach of what
 * is to be done or seen; {@link Reach#CONTEST} is the whole contest and needs an unlimited membership. A list asks for the
 * {@link #reaches} and makes them part of its query.
 */
@ApplicationScoped
public class Memberships {
    private final HeldMemberships memberships;
    private final CurrentUser user;

    Memberships(HeldMemberships memberships, CurrentUser user) {
        this.memberships = memberships;
        this.user = user;
    }

    /** what the user holds in this contest, both in the token and as a membership */
    public List<HeldMembership> in(UUID contest) {
        return memberships.of(user.subject(), contest).stream()
                .filter(held -> user.has(held.role()))
                .toList();
    }

    /** the same in all contests */
    public List<HeldMembership> everywhere() {
        return memberships.of(user.subject()).stream()
                .filter(held -> user.has(held.role()))
                .toList();
    }

    /** the parts of the contest in which the user holds one of these roles; none: nowhere in it */
    public List<Reach> reaches(UUID contest, Collection<String> roles) {
        return in(contest).stream()
                .filter(held -> roles.contains(held.role()))
                .map(HeldMembership::reach)
                .toList();
    }

    public boolean allows(UUID contest, String role, Reach wanted) {
        return reaches(contest, Set.of(role)).stream().anyMatch(reach -> reach.covers(wanted));
    }

    /** Whether the user holds the role somewhere in this contest, however small the part. */
    public boolean holds(UUID contest, String role) {
        return !reaches(contest, Set.of(role)).isEmpty();
    }

    /** Whether the user holds one of these roles for the whole of some contest: for what belongs to no contest. */
    public boolean holdsSomeContest(Collection<String> roles) {
        return everywhere().stream()
                .anyMatch(held -> roles.contains(held.role()) && held.reach().covers(Reach.CONTEST));
    }

    /** the roles that the user holds somewhere in this contest */
    public Set<String> roles(UUID contest) {
        Set<String> held = new TreeSet<>();
        in(contest).forEach(membership -> held.add(membership.role()));
        return held;
    }

    /**
     * One of these roles, for this part of the contest. 401 without a token; 403 with none of the roles in the token; 404 where
     * the user has the role but not here, since what is not yours does not exist for you.
     */
    public void requireAny(UUID contest, Set<String> wanted, Reach reach) {
        if (user.anonymous()) {
            throw new UnauthorizedException();
        }
        if (wanted.stream().noneMatch(user::has)) {
            throw new ForbiddenException();
        }
        if (reaches(contest, wanted).stream().noneMatch(held -> held.covers(reach))) {
            throw new ProblemException(KitProblem.NOT_FOUND);
        }
    }

    public void require(UUID contest, String role, Reach reach) {
        requireAny(contest, Set.of(role), reach);
    }
}
