package org.podium.scoring.amendment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.podium.kit.idempotency.Idempotent;
import org.podium.kit.paging.Cursor;
import org.podium.kit.paging.Page;
import org.podium.kit.paging.PageRequest;
import org.podium.kit.paging.Pages;
import org.podium.scoring.amendment.AmendmentDecision.Choice;
import org.podium.scoring.pool.Pool;
import org.podium.scoring.pool.PoolAccess;

/** The office amends the notice; whether a drawn pool takes it is the committee's to decide. */
@Path("/scoring/v1/pools/{pool}/amendment-decisions")
@Tag(name = "amendments")
public class AmendmentResource {
    private static final String COMMITTEE = "committee";

    private final PoolAccess access;
    private final Amendments amendments;
    private final AmendmentDecisions decisions;

    AmendmentResource(PoolAccess access, Amendments amendments, AmendmentDecisions decisions) {
        this.access = access;
        this.amendments = amendments;
        this.decisions = decisions;
    }

    /** @param rulebookVersion the version in force that the pool's {@code amendment} names */
    public record DecisionRequest(
            @NotNull Integer rulebookVersion,
            @NotNull Choice decision,
            @NotBlank @Size(max = 1000) String reason) {}

    public record DecisionView(int rulebookVersion, Choice decision, String reason, String by, Instant at) {
        static DecisionView of(AmendmentDecision d) {
            return new DecisionView(d.rulebookVersion(), d.decision(), d.reason(), d.decidedBy(), d.decidedAt());
        }
    }

    @POST
    @RolesAllowed(COMMITTEE)
    @Idempotent
    @Operation(
            operationId = "decideAmendment",
            summary = "Decide whether a drawn pool takes an amendment of the rulebook",
            description =
                    "Between draw and freeze, once per amended version, with a reason. ADOPT: the pool is marked and"
                            + " ranked by it, if it fits what was entered already; KEEP: by the version it was drawn under. While"
                            + " the pool's amendment waits, the freeze answers 409 amendment-undecided; after the freeze nothing"
                            + " that is amended reaches the pool.")
    public RestResponse<DecisionView> decide(@PathParam("pool") UUID id, @Valid @NotNull DecisionRequest request) {
        Pool pool = access.toChange(id, COMMITTEE);
        AmendmentDecision made =
                amendments.decide(pool, request.rulebookVersion(), request.decision(), request.reason());
        return RestResponse.status(RestResponse.Status.CREATED, DecisionView.of(made));
    }

    @GET
    @RolesAllowed({COMMITTEE, "office", "chief-judge", "supervisor", "auditor"})
    @Transactional
    @Operation(operationId = "listAmendmentDecisions", summary = "What was decided about amendments after the draw")
    public RestResponse<Page<DecisionView>> list(
            @PathParam("pool") UUID id,
            @QueryParam("decision") @Nullable Choice decision,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        Pool pool = access.toRead(id, COMMITTEE, "office", "chief-judge", "supervisor", "auditor");
        PageRequest page = PageRequest.of(cursor, limit);
        return Pages.answer(
                Page.of(
                        decisions.page(pool.id(), decision, page),
                        page,
                        made -> Cursor.of(made.rulebookVersion()),
                        DecisionView::of),
                uri);
    }
}
