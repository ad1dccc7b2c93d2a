package org.podium.awards.contest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Text;

/** What this service has heard of a contest: whoever waits for an event to arrive looks here. */
@Path("/awards/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contests")
@PermitAll
public class ContestResource {
    private final ContestsInSight contests;
    private final Clock clock;

    ContestResource(ContestsInSight contests, Clock clock) {
        this.contests = contests;
        this.clock = clock;
    }

    @GET
    @Path("contests/{contest}")
    @Operation(
            operationId = "getContest",
            summary = "A contest as this service knows it",
            description =
                    "Rulebook version and clock version say how far it has followed registration. A rehearsal is there "
                            + "for its members and the units in it alone.")
    public ContestView get(@PathParam("contest") UUID id) {
        return ContestView.of(contests.shown(id), clock);
    }

    /**
     * @param clock the rehearsal's clock; absent for a real contest
     * @param now the time that rules its deadlines
     * @param held why nothing is computed for it; absent where all is well
     */
    public record ContestView(
            UUID contestId,
            String slug,
            Text name,
            boolean rehearsal,
            int rulebookVersion,
            @Nullable Instant clock,
            long clockVersion,
            Instant now,
            @Nullable String held) {
        static ContestView of(Contest c, Clock real) {
            return new ContestView(
                    c.id(),
                    c.slug(),
                    new Text(c.nameZh(), c.nameEn()),
                    c.rehearsal(),
                    c.rulebookVersion(),
                    c.clock(),
                    c.clockVersion(),
                    c.now(real),
                    c.heldBecause());
        }
    }
}
