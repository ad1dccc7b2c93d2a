package org.podium.registration.amendment;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.Where;
import org.podium.kit.precondition.ETags;
import org.podium.registration.contest.Contest;
import org.podium.registration.contest.Contests;
import org.podium.registration.membership.Access;

/** Shows an amendment before it is made. Creates nothing, so it takes no Idempotency-Key and may be asked as often as one likes. */
@Path("/registration/v1/contests/{contest}/amendment-previews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "contests")
public class AmendmentPreviewResource {
    private final Contests contests;
    private final AmendmentPreviews previews;
    private final Access access;

    AmendmentPreviewResource(Contests contests, AmendmentPreviews previews, Access access) {
        this.contests = contests;
        this.previews = previews;
        this.access = access;
    }

    /** The body of an amendment; nobody needs a reason to look. */
    @Schema(name = "IntendedAmendment")
    public record Intended(
            @Nullable @Size(max = 1000) String reason,
            @Nullable String rulebook,
            @Nullable JsonNode patch) {}

    @POST
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Access.OFFICE, Access.COMMITTEE})
    @Where(Where.Held.WHOLE_CONTEST)
    @Operation(
            operationId = "previewAmendment",
            summary = "What an amendment would change, before it is made",
            description =
                    "Takes the body of amendContest, stores nothing and tells nobody: what differs between the version in"
                            + " force and the intended one, and which findings of which entries would have another verdict on"
                            + " today's facts. No entry is refused by an amendment: effect says whether its next examination"
                            + " brings the other finding, or an approval stands, also of what has withdrawn since registration"
                            + " ended; one that was refused and that a rule would bar no more stays refused and is handed in"
                            + " anew. An announcement that cancels what an entry was"
                            + " made for ends it, approved or not: ENDS, with rule and clause. For who runs the whole contest."
                            + " The ETag is what amendContest asks for, so that what was shown is what is amended; the previews"
                            + " of scoring and awards take the same body, and name the same hash.")
    public RestResponse<AmendmentPreview> preview(
            @PathParam("contest") String name, @Valid @NotNull Intended intended) {
        UUID id = contests.idOf(name);
        access.requireWhole(id, Access.OFFICE, Access.COMMITTEE);
        Contest contest = contests.present(id);
        AmendmentPreview preview = previews.of(contest, intended.rulebook(), intended.patch());
        return RestResponse.ResponseBuilder.ok(preview)
                .tag(ETags.of(contest.version()))
                .build();
    }
}
