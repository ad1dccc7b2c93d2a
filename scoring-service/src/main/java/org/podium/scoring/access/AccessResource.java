package org.podium.scoring.access;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.database.Database;

@Path("/scoring/v1/access")
@Tag(name = "access")
public class AccessResource {
    private final CurrentUser user;
    private final Database database;

    AccessResource(CurrentUser user, Database database) {
        this.user = user;
        this.database = database;
    }

    /** What is null is not limited. */
    public record Part(
            UUID contestId,
            String role,
            @Nullable String skill,
            @Nullable String division,
            @Nullable String region) {}

    public record Access(String subject, Set<String> roles, List<Part> memberships) {}

    @GET
    @Authenticated
    @Operation(operationId = "getScoringAccess", summary = "What the caller may do here, and in which contests")
    public Access access() {
        List<Part> parts = database.query(
                "select contest_id, role, skill, division, region from known_membership where subject = ?"
                        + " order by contest_id, role",
                row -> new Part(
                        row.getObject("contest_id", UUID.class),
                        row.getString("role"),
                        row.getString("skill"),
                        row.getString("division"),
                        row.getString("region")),
                user.subject());
        return new Access(user.subject(), new TreeSet<>(user.roles()), parts);
    }
}
