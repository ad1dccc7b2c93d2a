package org.podium.registration.unit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All units. */
@ApplicationScoped
public class Units implements PanacheRepositoryBase<Unit, String> {
    /** Who merely claims to belong to it is none of its branches. */
    public boolean anyBranchesOf(String uscc) {
        return count("parent = ?1 and parentConfirmedAt is not null", uscc) > 0;
    }

    public long openParents() {
        return count("parent is not null and parentConfirmedAt is null");
    }

    /**
     * @param parent only those that name this legal unit
     * @param confirmed only those whose link is confirmed, or is not
     */
    List<Unit> page(@Nullable String parent, @Nullable Boolean confirmed, @Nullable String after, int limit) {
        Map<String, Object> values = new HashMap<>();
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        if (parent != null) {
            conditions.add("parent = :parent");
            values.put("parent", parent);
        }
        if (confirmed != null) {
            conditions.add("parent is not null and parentConfirmedAt is " + (confirmed ? "not null" : "null"));
        }
        if (after != null) {
            conditions.add("uscc > :after");
            values.put("after", after);
        }
        return find(String.join(" and ", conditions) + " order by uscc", values)
                .page(0, limit)
                .list();
    }

    public Map<String, Unit> named(Collection<String> usccs) {
        return list("uscc in ?1", usccs).stream().collect(Collectors.toMap(Unit::uscc, Function.identity()));
    }
}
