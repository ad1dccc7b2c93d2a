package org.podium.kit.access;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.database.Database;
import org.podium.kit.problem.KitProblem;
import org.podium.kit.problem.ProblemException;

/**
 * Where the current user may act: what registration has told about memberships ({@code registration.memberships} must be
 * among {@code podium.events.topics}). A table that the kit keeps for three services; it holds no domain, only who may.
 * In SQL limits (a list that shows only what is one's own), join {@code known_membership} by subject.
 */
@ApplicationScoped
public class Memberships {
    /**
     * One membership. What is null is not limited.
     */
    public record Membership(
            UUID membershipId,
            UUID contestId,
            String subject,
            String role,
            @Nullable String skill,
            @Nullable String division,
            @Nullable String region) {
        boolean covers(@Nullable String wantedSkill, @Nullable String wantedDivision, @Nullable String wantedRegion) {
            return covers(skill, wantedSkill) && covers(division, wantedDivision) && covers(region, wantedRegion);
        }

        private static boolean covers(@Nullable String limit, @Nullable String wanted) {
            return limit == null || wanted == null || limit.equals(wanted);
        }
    }

    private final Database database;
    private final CurrentUser user;

    Memberships(Database database, CurrentUser user) {
        this.database = database;
        this.user = user;
    }

    public List<Membership> ofCurrentUser(UUID contest) {
        return database.query(
                "select * from known_membership where subject = ? and contest_id = ?",
                row -> new Membership(
                        row.getObject("membership_id", UUID.class),
                        row.getObject("contest_id", UUID.class),
                        row.getString("subject"),
                        row.getString("role"),
                        row.getString("skill"),
                        row.getString("division"),
                        row.getString("region")),
                user.subject(),
                contest);
    }

    /** Whether the user holds the role both in the token and in this contest; null asks for any. */
    public boolean allows(
            UUID contest, String role, @Nullable String skill, @Nullable String division, @Nullable String region) {
        return user.has(role)
                && ofCurrentUser(contest).stream()
                        .anyMatch(held -> held.role().equals(role) && held.covers(skill, division, region));
    }

    public boolean allows(UUID contest, String role) {
        return allows(contest, role, null, null, null);
    }

    /** the roles that the user holds in this contest, for {@code GET /v1/access} */
    public Set<String> roles(UUID contest) {
        Set<String> held = new TreeSet<>();
        for (Membership membership : ofCurrentUser(contest)) {
            if (user.has(membership.role())) {
                held.add(membership.role());
            }
        }
        return held;
    }

    /**
     * One of these roles, here. 401 without a token; 403 with none of the roles in the token; 404 where the user has the role
     * but not in this contest (skill, division, region), since what is not yours does not exist for you.
     */
    public void requireAny(
            UUID contest,
            Set<String> wanted,
            @Nullable String skill,
            @Nullable String division,
            @Nullable String region) {
        if (user.anonymous()) {
            throw new UnauthorizedException();
        }
        if (wanted.stream().noneMatch(user::has)) {
            throw new ForbiddenException();
        }
        if (wanted.stream().noneMatch(role -> allows(contest, role, skill, division, region))) {
            throw new ProblemException(KitProblem.NOT_FOUND);
        }
    }

    public void require(
            UUID contest, String role, @Nullable String skill, @Nullable String division, @Nullable String region) {
        requireAny(contest, Set.of(role), skill, division, region);
    }
}
