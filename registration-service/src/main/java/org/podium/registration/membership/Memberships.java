package org.podium.registration.membership;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All memberships. */
@ApplicationScoped
public class Memberships implements PanacheRepositoryBase<Membership, UUID> {
    private static final UUID FIRST = new UUID(0, 0);

    /** Where this subject may act in this contest in one of these roles. */
    public List<Membership> of(String subject, UUID contest, Collection<String> roles) {
        return list("subject = ?1 and contestId = ?2 and role in ?3 and revokedAt is null", subject, contest, roles);
    }

    public List<Membership> of(String subject) {
        return list("subject = ?1 and revokedAt is null order by id", subject);
    }

    public List<Membership> in(UUID contest, @Nullable UUID after, int limit) {
        return find(
                        "contestId = ?1 and revokedAt is null and id > ?2 order by id",
                        contest,
                        after == null ? FIRST : after)
                .page(0, limit)
                .list();
    }

    Optional<Membership> same(Membership wanted) {
        return find(
                        "contestId = ?1 and subject = ?2 and role = ?3 and coalesce(skill, '') = ?4"
                                + " and coalesce(division, '') = ?5 and coalesce(region, '') = ?6 and revokedAt is null",
                        wanted.contestId(),
                        wanted.subject(),
                        wanted.role(),
                        text(wanted.skill()),
                        text(wanted.division()),
                        text(wanted.region()))
                .firstResultOptional();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
