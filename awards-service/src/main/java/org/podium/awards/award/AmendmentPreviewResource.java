package org.podium.awards.award;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.podium.awards.access.Duties;
import org.podium.awards.contest.Contests;
import org.podium.awards.problem.AwardsProblem;
import org.podium.kit.access.Memberships;
import org.podium.kit.problem.KitProblem;
import org.podium.kit.problem.ProblemException;

/** Shows what an amendment is to the awards before it is made. Creates nothing, so it takes no Idempotency-Key. */
@Path("/awards/v1/contests/{contest}/amendment-previews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Awards")
public class AmendmentPreviewResource {
    private final Contests contests;
    private final AmendmentPreviews previews;
    private final Memberships memberships;

    AmendmentPreviewResource(Contests contests, AmendmentPreviews previews, Memberships memberships) {
        this.contests = contests;
        this.previews = previews;
        this.memberships = memberships;
    }

    /** The body of an amendment at registration: a whole rulebook, or a merge patch on the version in force here. */
    @Schema(name = "IntendedAmendment")
    public record Intended(
            @Nullable @Size(max = 1000) String reason,
            @Nullable String rulebook,
            @Nullable JsonNode patch) {}

    @POST
    @RolesAllowed({Duties.OFFICE, Duties.COMMITTEE})
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "previewAmendment",
            summary = "What an amendment is to the awards, before it is made",
            description =
                    "Stores nothing and tells nobody. No award is computed by other rules: a result keeps the version that it was "
                            + "published under, and a pool without one will follow the version that its result comes under. "
                            + "What they find of a competitor's titles is followed until the first award of the pool is "
                            + "confirmed: following says which awards change by that alone, and of how many the titles are not "
                            + "kept here; registration's preview shows the findings. "
                            + "An announcement that cancels a pool takes its awards back, but for those that are confirmed: "
                            + "CANCELLED, with the rule and the awards that give way. "
                            + "Shown is what the same results would lead to by the intended rules: other outcomes and ties, and "
                            + "the awards that differ, each with where it stands. Awards of units at the committee's discretion "
                            + "follow the version they were nominated under. For the office and the committee.")
    public AmendmentPreview preview(@PathParam("contest") UUID id, @Valid @NotNull Intended intended) {
        var reaches = memberships.reaches(id, Set.of(Duties.OFFICE, Duties.COMMITTEE));
        if (reaches.isEmpty()) throw new ProblemException(KitProblem.NOT_FOUND);
        var contest = contests.known(id);
        var held = contest.heldBecause();
        if (held != null) throw new ProblemException(AwardsProblem.CONTEST_HELD).with("held", held);
        return previews.of(contest, intended.rulebook(), intended.patch(), reaches);
    }
}
