package org.podium.scoring.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.access.HeldMembership;
import org.podium.kit.access.OpenOperations;
import org.podium.scoring.amendment.AmendmentResource;
import org.podium.scoring.attendance.AttendanceResource;
import org.podium.scoring.decoding.DecodingResource;
import org.podium.scoring.draw.DrawResource;
import org.podium.scoring.freeze.FreezeResource;
import org.podium.scoring.marking.SheetsResource;
import org.podium.scoring.penalty.AnnulmentResource;
import org.podium.scoring.penalty.PenaltiesResource;
import org.podium.scoring.pool.PoolsResource;
import org.podium.scoring.qualification.QualificationResource;
import org.podium.scoring.result.ResultsResource;

/** Read from the operations themselves: each names the roles that it takes. */
@ApplicationScoped
class ScoringOperations implements OpenOperations {
    private static final List<Class<?>> RESOURCES = List.of(
            AmendmentResource.class,
            AnnulmentResource.class,
            AttendanceResource.class,
            DecodingResource.class,
            DrawResource.class,
            FreezeResource.class,
            PenaltiesResource.class,
            PoolsResource.class,
            QualificationResource.class,
            ResultsResource.class,
            SheetsResource.class);

    private final Map<String, Set<String>> rolesByOperation = new TreeMap<>();

    ScoringOperations() {
        for (Class<?> resource : RESOURCES) {
            for (Method method : resource.getDeclaredMethods()) {
                Operation operation = method.getAnnotation(Operation.class);
                RolesAllowed roles = method.getAnnotation(RolesAllowed.class);
                if (operation != null && roles != null) {
                    rolesByOperation.put(operation.operationId(), Set.of(roles.value()));
                }
            }
        }
    }

    @Override
    public List<String> of(CurrentUser user, List<HeldMembership> held) {
        Set<String> mine = held.stream().map(HeldMembership::role).collect(Collectors.toCollection(TreeSet::new));
        return rolesByOperation.entrySet().stream()
                .filter(operation -> operation.getValue().stream().anyMatch(mine::contains))
                .map(Map.Entry::getKey)
                .toList();
    }
}
