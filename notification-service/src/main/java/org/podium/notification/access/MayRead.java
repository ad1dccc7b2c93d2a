package org.podium.notification.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.access.Memberships;
import org.podium.kit.access.Reach;

/**
 * The office and the auditor of a whole contest read all of its mails, since many mails belong to no skill; a unit reads those
 * addressed to it.
 */
@ApplicationScoped
public class MayRead {
    public static final String OFFICE = "office";
    public static final String AUDITOR = "auditor";
    public static final String UNIT = "unit";
    private static final Set<String> ALL = Set.of(OFFICE, AUDITOR);

    private final CurrentUser user;
    private final Memberships memberships;

    MayRead(CurrentUser user, Memberships memberships) {
        this.user = user;
        this.memberships = memberships;
    }

    /** @return the one unit whose mails the user may list; empty: all of the contest. 403 or 404 where neither. */
    public Optional<String> onlyUnit(UUID contest) {
        if (readsAll(contest)) {
            return Optional.empty();
        }
        String unit = user.unit();
        if (user.has(UNIT) && unit != null) {
            return Optional.of(unit);
        }
        requireAll(contest);
        return Optional.empty();
    }

    public boolean mail(UUID contest, @Nullable String addressedToUnit) {
        return readsAll(contest)
                || (user.has(UNIT) && addressedToUnit != null && Objects.equals(user.unit(), addressedToUnit));
    }

    /** 401 without a token, 403 without one of the roles, 404 where the contest is not the user's. */
    public void requireAll(UUID contest) {
        memberships.requireAny(contest, ALL, Reach.CONTEST);
    }

    /** Only the office changes something here. */
    public void requireOffice(UUID contest) {
        memberships.require(contest, OFFICE, Reach.CONTEST);
    }

    private boolean readsAll(UUID contest) {
        return ALL.stream().anyMatch(role -> memberships.allows(contest, role, Reach.CONTEST));
    }
}
