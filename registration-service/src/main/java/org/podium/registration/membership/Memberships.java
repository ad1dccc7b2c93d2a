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
import org.podium.kit.paging.Keyset;
import org.podium.kit.paging.PageRequest;

/** All memberships. */
@ApplicationScoped
public class Memberships implements PanacheRepositoryBase<Membership, UUID> {
    /** Where this subject may act in this contest in one of these roles. */
    public List<Membership> of(String subject, UUID contest, Collection<String> roles) {
        return list("subject = ?1 and contestId = ?2 and role in ?3 and revokedAt is null", subject, contest, roles);
    }

    public List<Membership> of(String subject) {
        return list("subject = ?1 and revokedAt is null order by id", subject);
    }

    /** Ids of all that were ever granted in the contest, also of those that were revoked. */
    List<String> everOf(UUID contest, UUID after, int limit) {
        return find("select m.id from Membership m where m.contestId = ?1 and m.id > ?2 order by m.id", contest, after)
                .project(UUID.class)
                .page(0, limit)
                .stream()
                .map(UUID::toString)
                .toList();
    }

    /** Those that stand and lie within one of these reaches. */
    List<Membership> in(UUID contest, Collection<Reach> reaches, Filter filter, PageRequest page) {
        Map<String, Object> values = new HashMap<>();
        List<String> either = new ArrayList<>();
        for (Reach reach : reaches) {
            List<String> all = new ArrayList<>(List.of("1 = 1"));
            limit(all, values, "skill", reach.skill());
            limit(all, values, "division", reach.division());
            limit(all, values, "region", reach.region());
            limit(all, values, "stage", reach.stage());
            either.add(String.join(" and ", all));
        }
        Keyset wanted = Keyset.of("contestId", contest)
                .where("revokedAt is null")
                .where("(" + String.join(") or (", either) + ")", values)
                .only("role", filter.role())
                .only("subject", filter.subject())
                .inOrder(page, Keyset.Column.id("id"));
        return find(wanted.text(), wanted.values()).page(0, page.fetch()).list();
    }

    /** What a list can be narrowed to. @param subject whose memberships */
    record Filter(@Nullable String role, @Nullable String subject) {}

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
                                + " and coalesce(division, '') = ?5 and coalesce(region, '') = ?6"
                                + " and coalesce(stage, '') = ?7 and revokedAt is null",
                        wanted.contestId(),
                        wanted.subject(),
                        wanted.role(),
                        text(wanted.skill()),
                        text(wanted.division()),
                        text(wanted.region()),
                        text(wanted.stage()))
                .firstResultOptional();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
