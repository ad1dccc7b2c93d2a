package org.podium.registration.unit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.podium.kit.paging.Keyset;
import org.podium.kit.paging.PageRequest;

/** All units. */
@ApplicationScoped
public class Units implements PanacheRepositoryBase<Unit, String> {
    /** Who merely claims to belong to it is none of its branches. */
    public boolean anyBranchesOf(String uscc) {
        return count("parent = ?1 and parentConfirmedAt is not null", uscc) > 0;
    }

    /** As it stands in the database, without the unit: whoever waits for a lock reads the unit after it. */
    Optional<String> parentOf(String uscc) {
        return find("select u.parent from Unit u where u.uscc = ?1 and u.parent is not null", uscc)
                .project(String.class)
                .firstResultOptional();
    }

    public long openParents() {
        return count("parent is not null and parentConfirmedAt is null");
    }

    /**
     * What a list can be narrowed to.
     *
     * @param parent only those that name this legal unit
     * @param confirmed only those whose link is confirmed, or is not
     * @param q a part of the name or of the code
     */
    record Filter(
            @Nullable String parent,
            @Nullable Boolean confirmed,
            Unit.@Nullable Kind kind,
            @Nullable String region,
            @Nullable String q) {}

    /** By their codes. */
    List<Unit> page(Filter filter, PageRequest page) {
        Keyset wanted = new Keyset()
                .only("parent", filter.parent())
                .only("kind", filter.kind())
                .only("region", filter.region())
                .search(filter.q(), "lower(name) like :q escape '!' or lower(uscc) like :q escape '!'");
        Boolean confirmed = filter.confirmed();
        if (confirmed != null) {
            wanted.where("parent is not null and parentConfirmedAt is " + (confirmed ? "not null" : "null"));
        }
        wanted.inOrder(page, Keyset.Column.text("uscc"));
        return find(wanted.text(), wanted.values()).page(0, page.fetch()).list();
    }

    /**
     * For whom somebody acts who acts for this unit: for it, and for the legal unit that it counts as now. Whatever is of one
     * of them, or of a branch of theirs, is nothing that they decide on.
     *
     * @param uscc null where they act for no unit
     */
    public Set<String> actedFor(@Nullable String uscc) {
        if (uscc == null) {
            return Set.of();
        }
        String legal = findByIdOptional(uscc).map(Unit::legalUscc).orElse(uscc);
        return legal.equals(uscc) ? Set.of(uscc) : Set.of(uscc, legal);
    }

    /** The name of the legal unit that a unit counts as; its own where that legal unit has not described itself. */
    public String legalName(String legalUscc, Unit unit) {
        if (legalUscc.equals(unit.uscc())) {
            return unit.name();
        }
        return findByIdOptional(legalUscc).orElse(unit).name();
    }

    public Map<String, Unit> named(Collection<String> usccs) {
        return list("uscc in ?1", usccs).stream().collect(Collectors.toMap(Unit::uscc, Function.identity()));
    }
}
