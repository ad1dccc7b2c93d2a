package org.podium.kit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Puts the kit's own resources under the root path of each service: {@code /registration/v1/problems}. A path template instead
 * ({@code /{root}/v1/problems}) is not found where a service has a class on {@code /registration/v1}, since the longest literal
 * match wins and is final (Jakarta REST §3.7.2); so they live under a prefix of their own, which nobody outside sees.
 */
@ApplicationScoped
public class KitPaths {
    /** prefix of the resources of the kit, before the path that clients use */
    public static final String INSIDE = "/kit";

    private static final String OURS =
            "/v1/(access|problems|parked-events|audit|audit-keys|contests/[^/]+/(audit|republications))(/.*)?";

    private final Pattern ours;

    KitPaths(ServiceIdentity service) {
        this.ours = Pattern.compile("/" + Pattern.quote(service.root()) + OURS);
    }

    @ServerRequestFilter(preMatching = true)
    void turnInside(ContainerRequestContext request) {
        URI uri = request.getUriInfo().getRequestUri();
        String path = uri.getRawPath();
        if (ours.matcher(path).matches()) {
            request.setRequestUri(request.getUriInfo()
                    .getRequestUriBuilder()
                    .replacePath(INSIDE + path)
                    .build());
        }
    }

    /** The path that a client knows. */
    public static String outside(String path) {
        return path.startsWith(INSIDE + "/") ? path.substring(INSIDE.length()) : path;
    }
}
