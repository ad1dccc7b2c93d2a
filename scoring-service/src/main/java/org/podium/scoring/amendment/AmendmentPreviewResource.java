package org.podium.scoring.amendment;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.Memberships;
import org.podium.kit.problem.KitProblem;
import org.podium.kit.problem.ProblemException;

/** Shows what an amendment does to the pools before it is made. Creates nothing, so it takes no Idempotency-Key. */
@Path("/scoring/v1/contests/{contest}/amendment-previews")
@Tag(name = "amendments")
public class AmendmentPreviewResource {
    private static final String OFFICE = "office";
    private static final String COMMITTEE = "committee";
    private static final String CHIEF = "chief-judge";

    private final AmendmentPreviews previews;
    private final Memberships memberships;

    AmendmentPreviewResource(AmendmentPreviews previews, Memberships memberships) {
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
    @RolesAllowed({OFFICE, COMMITTEE, CHIEF})
    @Transactional
    @Operation(
            operationId = "previewAmendment",
            summary = "What an amendment would do to the pools, before it is made",
            description =
                    "Stores nothing and tells nobody. An amendment ranks nobody by itself: effect says whether the pool"
                            + " follows it, keeps its rules until the committee decides, or is past it; and whether an"
                            + " announcement in it cancels the pool, or holds it in another at once, by which rule and in"
                            + " which pool (announcements). For a pool that the"
                            + " committee decides about, ranking says what ADOPT would change by the marks that count so far."
                            + " Nobody is decoded then: office and committee see how many would change, the chief judge which"
                            + " codes. Quotas hold at once, so qualification says who would go on from pools with a final"
                            + " result. The version in force can be sent too, to see what its adoption would change.")
    public AmendmentPreview preview(@PathParam("contest") UUID contest, @Valid @NotNull Intended intended) {
        AmendmentPreviews.Viewer viewer = new AmendmentPreviews.Viewer(
                memberships.reaches(contest, Set.of(OFFICE, COMMITTEE)), memberships.reaches(contest, Set.of(CHIEF)));
        if (viewer.running().isEmpty() && viewer.marking().isEmpty()) {
            throw new ProblemException(KitProblem.NOT_FOUND);
        }
        return previews.of(contest, intended.rulebook(), intended.patch(), viewer);
    }
}
