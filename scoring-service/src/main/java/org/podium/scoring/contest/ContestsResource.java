package org.podium.scoring.contest;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Text;

@Path("/scoring/v1")
@Tag(name = "contests")
public class ContestsResource {
    private final Sight sight;

    ContestsResource(Sight sight) {
        this.sight = sight;
    }

    /** @param held why scoring cannot follow the contest's rulebook; absent where it can */
    public record ContestView(
            UUID contestId,
            String slug,
            Text name,
            boolean rehearsal,
            int rulebookVersion,
            @Nullable Instant clock,
            long clockVersion,
            @Nullable Text held) {
        static ContestView of(Contest c) {
            return new ContestView(
                    c.id(),
                    c.slug(),
                    c.name(),
                    c.rehearsal(),
                    c.rulebookVersion(),
                    c.clock(),
                    c.clockVersion(),
                    c.held());
        }
    }

    @GET
    @Path("/contests/{contest}")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "getScoringContest",
            summary = "How far scoring has followed the contest",
            description = "A rehearsal is there for its members and its units only.")
    public ContestView get(@PathParam("contest") UUID contest) {
        return ContestView.of(sight.shown(contest));
    }
}
