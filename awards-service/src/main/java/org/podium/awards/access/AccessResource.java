package org.podium.awards.access;

import io.quarkus.security.Authenticated;
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
import org.podium.kit.database.Database;

/** Tells a client what its user may do here, so that it shows nothing that would be refused. */
@Path("/awards/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
@Authenticated
public class AccessResource {
    private final CurrentUser user;
    private final Database database;

    AccessResource(CurrentUser user, Database database) {
        this.user = user;
        this.database = database;
    }

    @GET
    @Path("access")
    @Operation(operationId = "getAccess", summary = "What the present user may do and see here")
    public View access() {
        var places = database
                .query(
                        """
                        select contest_id, role, skill, division, region from known_membership
                        where subject = ? order by contest_id, role
                        """,
                        row -> new Place(
                                row.getObject("contest_id", UUID.class),
                                row.getString("role"),
                                row.getString("skill"),
                                row.getString("division"),
                                row.getString("region")),
                        user.subject())
                .stream()
                .filter(place -> user.has(place.role()))
                .toList();
        return new View(
                user.subject(), user.username(), new TreeSet<>(user.roles()), user.unit(), places, operations(places));
    }

    private List<String> operations(List<Place> places) {
        var operations = new ArrayList<>(List.of("listPools", "listAwards", "getAward", "getPublicNotice"));
        if (user.has(Duties.UNIT) || places.stream().anyMatch(place -> Duties.SEE_ALL.contains(place.role()))) {
            operations.addAll(List.of("explainAward", "listCertificates", "getCertificate"));
        }
        if (places.stream().anyMatch(place -> place.role().equals(Duties.OFFICE))) {
            operations.addAll(List.of("openPublicNotice", "closePublicNotice"));
        }
        if (places.stream().anyMatch(place -> place.role().equals(Duties.COMMITTEE))) {
            operations.addAll(List.of("decideTie", "confirmAwards"));
        }
        return operations;
    }

    /** @param operations ids of the operations that are open to the user somewhere */
    @Schema(name = "Access")
    public record View(
            String subject,
            String username,
            Set<String> roles,
            @Nullable String unit,
            List<Place> memberships,
            List<String> operations) {}

    /** A contest, and as what; what is absent is not limited. */
    @Schema(name = "AccessPlace")
    public record Place(
            UUID contestId,
            String role,
            @Nullable String skill,
            @Nullable String division,
            @Nullable String region) {}
}
