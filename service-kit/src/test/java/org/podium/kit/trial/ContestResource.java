package org.podium.kit.trial;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.access.Memberships;
import org.podium.kit.access.Reach;

/** On the root of the service, as some resources are: the kit's own ones must be found beside it. */
@Path("/trials/v1")
public class ContestResource {
    private final Memberships memberships;
    private final CurrentUser user;

    ContestResource(Memberships memberships, CurrentUser user) {
        this.memberships = memberships;
        this.user = user;
    }

    public record Me(
            String subject,
            String username,
            String client,
            Set<String> roles,
            @Nullable String unit,
            @Nullable String region) {}

    @GET
    @PermitAll
    @Path("/contests/{contest}/skills/{skill}")
    public Set<String> look(@PathParam("contest") UUID contest, @PathParam("skill") String skill) {
        memberships.require(contest, "judge", new Reach(skill, null, null, null));
        return memberships.roles(contest);
    }

    @GET
    @PermitAll
    @Path("/me")
    public Me me() {
        return new Me(user.subject(), user.username(), user.client(), user.roles(), user.unit(), user.region());
    }

    /** Somebody has forgotten to say who may call this. */
    @GET
    @Path("/forgotten")
    public String forgotten() {
        return "secret";
    }
}
