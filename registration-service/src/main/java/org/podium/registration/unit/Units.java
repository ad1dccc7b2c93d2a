package org.podium.registration.unit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All units. */
@ApplicationScoped
public class Units implements PanacheRepositoryBase<Unit, String> {
    public boolean anyBranchesOf(String uscc) {
        return count("parent", uscc) > 0;
    }

    public Map<String, Unit> named(Collection<String> usccs) {
        return list("uscc in ?1", usccs).stream().collect(Collectors.toMap(Unit::uscc, Function.identity()));
    }
}
