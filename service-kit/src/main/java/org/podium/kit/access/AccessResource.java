package org.podium.kit.access;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.podium.kit.KitPaths;
import org.podium.kit.ServiceIdentity;

/** What a user may do and see in a service: the same question and the same answer in all of them. */
@Path(KitPaths.INSIDE + "/{root}/v1/access")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "access")
public class AccessResource {
    private final ServiceIdentity service;
    private final CurrentUser user;
    private final Memberships memberships;
    private final OpenOperations open;

    AccessResource(ServiceIdentity service, CurrentUser user, Memberships memberships, OpenOperations open) {
        this.service = service;
        this.user = user;
        this.memberships = memberships;
        this.open = open;
    }

    /**
     * What the token says, where the memberships are, and what follows.
     *
     * @param operations ids of the operations that are open to the user somewhere, the public ones aside
     */
    @Schema(name = "Access")
    public record View(
            String subject,
            String username,
            Set<String> roles,
            @Nullable String unit,
            @Nullable String region,
            List<Place> memberships,
            Set<String> operations) {}

    /** A contest, and as what; what is absent is not limited. */
    @Schema(name = "AccessPlace")
    public record Place(
            UUID contestId,
            String role,
            @Nullable String skill,
            @Nullable String division,
            @Nullable String region,
            @Nullable String stage) {
        static Place of(HeldMembership held) {
            Reach reach = held.reach();
            return new Place(
                    held.contestId(), held.role(), reach.skill(), reach.division(), reach.region(), reach.stage());
        }
    }

    @GET
    @Transactional
    @Operation(
            operationId = "getAccess",
            summary = "What the present user may do and see here",
            description = "A membership is shown where the token has its role too: without either, nothing is open.")
    public View access(@PathParam("root") String root) {
        if (!root.equals(service.root())) {
            throw new NotFoundException();
        }
        List<HeldMembership> held = memberships.everywhere();
        return new View(
                user.subject(),
                user.username(),
                new TreeSet<>(user.roles()),
                user.unit(),
                user.region(),
                held.stream()
                        .sorted(Comparator.comparing(HeldMembership::contestId).thenComparing(HeldMembership::role))
                        .map(Place::of)
                        .toList(),
                open.of(user, held));
    }
}
