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
    static final Set<String> ALL = Set.of("office", "auditor");

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
        if (user.has("unit") && unit != null) {
            return Optional.of(unit);
        }
        requireAll(contest);
        return Optional.empty();
    }

    public boolean mail(UUID contest, @Nullable String addressedToUnit) {
        return readsAll(contest)
                || (user.has("unit") && addressedToUnit != null && Objects.equals(user.unit(), addressedToUnit));
    }

    /** 401 without a token, 403 without one of the roles, 404 where the contest is not the user's. */
    public void requireAll(UUID contest) {
        memberships.requireAny(contest, ALL, Reach.CONTEST);
    }

    /** 403 without one of the roles, before anybody looks whether something is there. */
    public void requireRole() {
        user.requireAny(ALL.toArray(String[]::new));
    }

    /** Only the office changes something here. */
    public void requireOffice(UUID contest) {
        memberships.require(contest, "office", Reach.CONTEST);
    }

    private boolean readsAll(UUID contest) {
        return ALL.stream().anyMatch(role -> memberships.allows(contest, role, Reach.CONTEST));
    }
}
