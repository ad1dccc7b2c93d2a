package org.podium.kit.access;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Which of the service's operations are open to a user somewhere, so that a client shows nothing that would be refused. Read from
 * the operations themselves, each of which names the roles it takes and {@link Where} they must be held: a list beside them
 * would be one that nobody keeps.
 */
@ApplicationScoped
public class OpenOperations {
    /** Roles that nobody is granted in a contest: what they may do follows from what they handed in, or from who they are. */
    private static final Set<String> OF_THE_TOKEN = Set.of("unit", "competitor");

    /** @param roles one of which is asked for; none: an account is enough */
    private record Terms(Set<String> roles, Where.Held where) {
        boolean metBy(CurrentUser user, List<HeldMembership> held) {
            return roles.isEmpty() || roles.stream().anyMatch(role -> user.has(role) && holds(role, user, held));
        }

        private boolean holds(String role, CurrentUser user, List<HeldMembership> held) {
            if (OF_THE_TOKEN.contains(role)) {
                return !role.equals("unit") || user.unit() != null;
            }
            return where == Where.Held.NOWHERE
                    || held.stream()
                            .filter(membership -> membership.role().equals(role))
                            .anyMatch(membership -> where == Where.Held.SOMEWHERE
                                    || membership.reach().covers(Reach.CONTEST));
        }
    }

    private final Map<String, Terms> operations = new TreeMap<>();

    OpenOperations(BeanManager beans) {
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            if (bean.getBeanClass().isAnnotationPresent(Path.class)) {
                for (Method method : bean.getBeanClass().getDeclaredMethods()) {
                    add(method);
                }
            }
        }
    }

    private void add(Method method) {
        Operation operation = method.getAnnotation(Operation.class);
        RolesAllowed roles = method.getAnnotation(RolesAllowed.class);
        if (operation == null
                || operation.hidden()
                || (roles == null && said(method, PermitAll.class).isPresent())) {
            return;
        }
        Where.Held where = said(method, Where.class).map(Where::value).orElse(Where.Held.SOMEWHERE);
        operations.put(operation.operationId(), new Terms(roles == null ? Set.of() : Set.of(roles.value()), where));
    }

    /** on the method, or else on its class */
    private static <A extends Annotation> Optional<A> said(Method method, Class<A> annotation) {
        return Optional.ofNullable(method.getAnnotation(annotation))
                .or(() -> Optional.ofNullable(method.getDeclaringClass().getAnnotation(annotation)));
    }

    /**
     * @param held in which contests, and as what, by the user's token too
     * @return operationIds of the service's OpenAPI document, without those that are public
     */
    Set<String> of(CurrentUser user, List<HeldMembership> held) {
        Set<String> open = new TreeSet<>();
        operations.forEach((operation, terms) -> {
            if (terms.metBy(user, held)) {
                open.add(operation);
            }
        });
        return open;
    }
}
