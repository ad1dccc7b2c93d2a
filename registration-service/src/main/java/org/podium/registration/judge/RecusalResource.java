package org.podium.registration.judge;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.idempotency.Idempotent;
import org.podium.kit.paging.Cursor;
import org.podium.kit.paging.Page;
import org.podium.kit.paging.PageRequest;
import org.podium.kit.paging.Pages;
import org.podium.kit.precondition.ETags;
import org.podium.kit.problem.ProblemException;
import org.podium.registration.RegistrationProblem;
import org.podium.registration.contest.Contests;
import org.podium.registration.membership.Access;

/** Who stands aside for whom, stated and ended by the office of the contest. */
@Authenticated
@Path("/registration/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "judges")
public class RecusalResource {
    private final Recusing recusing;
    private final Recusals recusals;
    private final Contests contests;
    private final Access access;
    private final CurrentUser user;

    RecusalResource(Recusing recusing, Recusals recusals, Contests contests, Access access, CurrentUser user) {
        this.recusing = recusing;
        this.recusals = recusals;
        this.contests = contests;
        this.access = access;
        this.user = user;
    }

    /**
     * Whose account stands aside, and for which unit: either is given.
     *
     * @param subject {@code sub} of their token
     * @param nomination the accepted one of the judge whose account it is: for the unit that proposed them
     * @param unit code of another unit: of trainees, of relatives, or of a judge whom no unit proposed
     */
    @Schema(name = "RecusalStated")
    public record Stated(
            @NotBlank @Size(max = 100) String subject,
            @Nullable UUID nomination,

            @Nullable @Pattern(regexp = "[0-9A-HJ-NPQRTUWXY]{18}")
            String unit,

            @NotBlank @Size(max = 1000) String reason) {}

    /** A recusal that stands. */
    @Schema(name = "Recusal")
    public record View(
            UUID id,
            UUID contestId,
            String subject,
            String unit,
            @Nullable UUID nomination,
            String reason,
            String statedBy,
            Instant statedAt) {
        static View of(Recusal recusal) {
            return new View(
                    recusal.id(),
                    recusal.contestId(),
                    recusal.subject(),
                    recusal.uscc(),
                    recusal.nominationId(),
                    recusal.reason(),
                    recusal.statedBy(),
                    recusal.statedAt());
        }
    }

    @POST
    @Path("/contests/{contest}/recusals")
    @RolesAllowed("office")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "stateRecusal",
            summary = "Say whose account stands aside for a unit",
            description =
                    "It goes with every membership of the account in the contest. As judge, chief judge or tabulator it then"
                            + " has no part in a pool in which the unit competes.")
    public RestResponse<View> state(@PathParam("contest") String contest, @Valid @NotNull Stated stated) {
        user.requireAny("office");
        Recusal recusal = recusing.state(contests.idOf(contest), stated);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, View.of(recusal))
                .location(URI.create("/registration/v1/recusals/" + recusal.id()))
                .tag(ETags.of(recusal.version()))
                .build();
    }

    @GET
    @Path("/contests/{contest}/recusals")
    @RolesAllowed({"office", "auditor"})
    @Transactional
    @Operation(operationId = "listRecusals", summary = "Who stands aside for whom, in the order it was stated")
    public RestResponse<Page<View>> list(
            @PathParam("contest") String contest,
            @QueryParam("subject") @Nullable String subject,
            @QueryParam("nomination") @Nullable UUID nomination,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        user.requireAny("office", "auditor");
        UUID id = contests.idOf(contest);
        access.requireWhole(id, "office", "auditor");
        PageRequest page = PageRequest.of(cursor, limit);
        return Pages.answer(
                Page.of(
                        recusals.page(id, subject, nomination, page),
                        page,
                        recusal -> Cursor.of(recusal.id()),
                        View::of),
                uri);
    }

    @GET
    @Path("/recusals/{recusal}")
    @RolesAllowed({"office", "auditor"})
    @Transactional
    @Operation(
            operationId = "getRecusal",
            summary = "A recusal that stands",
            description = "Its ETag is what ending it asks for.")
    public RestResponse<View> get(@PathParam("recusal") UUID id) {
        Recusal recusal = recusing.within(id, "office", "auditor");
        if (!recusal.stands()) {
            throw new ProblemException(RegistrationProblem.RECUSAL_NOT_FOUND);
        }
        return RestResponse.ResponseBuilder.ok(View.of(recusal))
                .tag(ETags.of(recusal.version()))
                .build();
    }

    @DELETE
    @Path("/recusals/{recusal}")
    @RolesAllowed("office")
    @Operation(operationId = "endRecusal", summary = "End a recusal that was stated wrongly; ended twice is ended")
    public void end(@PathParam("recusal") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        recusing.end(id, ifMatch);
    }
}
