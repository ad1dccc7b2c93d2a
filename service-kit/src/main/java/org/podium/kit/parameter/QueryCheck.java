package org.podium.kit.parameter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a query value that does not fit its parameter with 400 {@code parameter-invalid}, by its name and with what is
 * known. Without this the framework answers 404 (Jakarta REST §3.2), as if the resource were not there, and takes
 * {@code ?stamped=yes} for false. A malformed id in the path stays 404: there is nothing of that name.
 */
@ApplicationScoped
class QueryCheck {
    private final Map<Method, Map<String, Class<?>>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        Map<String, List<String>> asked = request.getUriInfo().getQueryParameters();
        Method method = resource.getResourceMethod();
        if (asked.isEmpty() || method == null) {
            return;
        }
        known.computeIfAbsent(method, QueryCheck::parameters).forEach((name, type) -> {
            for (String value : asked.getOrDefault(name, List.of())) {
                QueryValue.require(name, type, value);
            }
        });
    }

    /** of the method, and of the beans it takes them in */
    private static Map<String, Class<?>> parameters(Method method) {
        Map<String, Class<?>> types = new LinkedHashMap<>();
        for (var parameter : method.getParameters()) {
            add(types, parameter, parameter.getType());
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (var field : parameter.getType().getDeclaredFields()) {
                    add(types, field, field.getType());
                }
            }
        }
        return types;
    }

    private static void add(Map<String, Class<?>> types, AnnotatedElement element, Class<?> type) {
        QueryParam named = element.getAnnotation(QueryParam.class);
        if (named != null) {
            types.put(named.value(), type);
        }
    }
}
