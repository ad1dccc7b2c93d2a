package org.podium.registration.membership;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.Reach;

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

    /** Ids of all that were ever granted in the contest, also of those that were revoked. */
    List<String> everOf(UUID contest, @Nullable UUID after, int limit) {
        return find(
                        "select m.id from Membership m where m.contestId = ?1 and m.id > ?2 order by m.id",
                        contest,
                        after == null ? FIRST : after)
                .project(UUID.class)
                .page(0, limit)
                .stream()
                .map(UUID::toString)
                .toList();
    }

    /** Those that lie within one of these reaches. */
    List<Membership> in(UUID contest, Collection<Reach> reaches, @Nullable UUID after, int limit) {
        Map<String, Object> values = new HashMap<>(Map.of("contest", contest, "after", after == null ? FIRST : after));
        List<String> either = new ArrayList<>();
        for (Reach reach : reaches) {
            List<String> all = new ArrayList<>(List.of("1 = 1"));
            limit(all, values, "skill", reach.skill());
            limit(all, values, "division", reach.division());
            limit(all, values, "region", reach.region());
            either.add(String.join(" and ", all));
        }
        return find(
                        "contestId = :contest and revokedAt is null and id > :after and (("
                                + String.join(") or (", either) + ")) order by id",
                        values)
                .page(0, limit)
                .list();
    }

    private static void limit(List<String> all, Map<String, Object> values, String field, @Nullable String value) {
        if (value != null) {
            String name = field + values.size();
            all.add(field + " = :" + name);
            values.put(name, value);
        }
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
