package org.podium.registration.membership;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.CurrentUser;

/** Tells a client what its user may do and see, so that it shows nothing that would be refused. */
@Authenticated
@Path("/registration/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "access")
public class AccessResource {
    private final Memberships memberships;
    private final CurrentUser user;

    public AccessResource(Memberships memberships, CurrentUser user) {
        this.memberships = memberships;
        this.user = user;
    }

    /** What the token says, where the memberships are, and the operations that follow. */
    @Schema(name = "Access")
    public record View(
            String subject,
            String username,
            Set<String> roles,
            @Nullable String unit,
            @Nullable String region,
            List<Place> memberships,
            List<String> operations) {}

    /** A contest, and as what. */
    @Schema(name = "AccessPlace")
    public record Place(
            UUID contestId,
            String role,
            @Nullable String skill,
            @Nullable String division,
            @Nullable String region) {}

    @GET
    @Path("/access")
    @Transactional
    @Operation(operationId = "getAccess", summary = "What the present user may do and see here")
    public View access() {
        List<Place> places = memberships.of(user.subject()).stream()
                .filter(membership -> user.has(membership.role()))
                .map(membership -> new Place(
                        membership.contestId(),
                        membership.role(),
                        membership.skill(),
                        membership.division(),
                        membership.region()))
                .toList();
        return new View(
                user.subject(),
                user.username(),
                new TreeSet<>(user.roles()),
                user.unit(),
                user.region(),
                places,
                operations(places));
    }

    private List<String> operations(List<Place> places) {
        List<String> operations = new ArrayList<>();
        if (user.has("unit") && user.unit() != null) {
            operations.addAll(List.of(
                    "putUnit",
                    "confirmParent",
                    "createEntry",
                    "correctEntry",
                    "putDocument",
                    "submitEntry",
                    "withdrawEntry",
                    "requestSubstitution",
                    "withdrawSubstitution",
                    "issueAccountCode",
                    "listEntries"));
        }
        if (user.has("competitor")) {
            operations.addAll(List.of("linkAccount", "listMyEntries", "getMyDocument", "exportMyData"));
        }
        if (user.has("office")) {
            operations.addAll(List.of("publishContest", "loadCalendar"));
        }
        if (places.stream().anyMatch(place -> place.role().equals("office"))) {
            operations.addAll(List.of(
                    "amendContest",
                    "confirmParent",
                    "setContestClock",
                    "deleteContest",
                    "grantMembership",
                    "reviewEntry",
                    "disqualifyEntry",
                    "correctNumber",
                    "decideSubstitution",
                    "discloseNumber",
                    "disclosePhones",
                    "listTasks"));
        }
        if (!places.isEmpty() && !operations.contains("listEntries") && Access.reads(places)) {
            operations.add("listEntries");
        }
        return operations;
    }
}
