package org.podium.notification.contest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * How far this service has followed a contest. Public, since it says nothing that the notice does not; a rehearsal is there for
 * its members and its units alone.
 */
@Path("/notifications/v1/contests")
@Tag(name = "contests")
@PermitAll
public class ContestResource {
    private final ContestsInSight contests;

    ContestResource(ContestsInSight contests) {
        this.contests = contests;
    }

    /** @param clock time of a rehearsal; absent where the contest follows real time */
    @Schema(name = "FollowedContest")
    public record FollowedContest(
            UUID contestId,
            String slug,
            String name,
            boolean rehearsal,
            int rulebookVersion,
            String rulebookHash,
            @Nullable Instant clock,
            long clockVersion) {

        static FollowedContest of(Contest contest) {
            return new FollowedContest(
                    contest.id(),
                    contest.slug(),
                    contest.rules().contest().name().zh(),
                    contest.rehearsal(),
                    contest.rulebookVersion(),
                    contest.rulebookHash(),
                    contest.clock(),
                    contest.clockVersion());
        }
    }

    @GET
    @Path("{contest}")
    @Operation(
            operationId = "getFollowedContest",
            summary = "The version of a contest that mails follow now",
            description = "Without login. A rehearsal is there for its members and the units in it alone.")
    public FollowedContest get(@PathParam("contest") UUID contest) {
        return FollowedContest.of(contests.shown(contest));
    }
}
