package org.podium.scoring.penalty;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.podium.kit.idempotency.Idempotent;
import org.podium.kit.json.DecimalString;
import org.podium.kit.paging.Cursor;
import org.podium.kit.paging.Page;
import org.podium.kit.paging.PageRequest;
import org.podium.kit.paging.Pages;
import org.podium.kit.parameter.QueryValue;
import org.podium.kit.precondition.ETags;
import org.podium.kit.problem.KitProblem;
import org.podium.kit.problem.ProblemException;
import org.podium.scoring.ScoringProblem;
import org.podium.scoring.draw.CodeTable;
import org.podium.scoring.pool.Pool;
import org.podium.scoring.pool.PoolAccess;
import org.podium.scoring.pool.PoolStatus;
import org.podium.scoring.pool.Pools;

/**
 * Penalties of the chief judge, under the code: who it is, the judge need not know. Also after the freeze; what was
 * published changes only with a further result version.
 */
@Path("/scoring/v1")
@Tag(name = "penalties")
public class PenaltiesResource {
    private static final String CHIEF = "chief-judge";

    private final PoolAccess access;
    private final Pools pools;
    private final Penalties penalties;
    private final Penalising penalising;
    private final CodeTable codes;

    PenaltiesResource(PoolAccess access, Pools pools, Penalties penalties, Penalising penalising, CodeTable codes) {
        this.access = access;
        this.pools = pools;
        this.penalties = penalties;
        this.penalising = penalising;
        this.codes = codes;
    }

    /**
     * @param kind name of a penalty of the rulebook, or DISQUALIFY
     * @param component where the penalty is on one
     * @param amount points or percent, where the penalty takes some
     */
    public record PenaltyRequest(
            @NotNull UUID poolId,
            @NotBlank String code,
            @NotBlank String kind,
            @Nullable String component,
            @DecimalString @Nullable BigDecimal amount,
            @NotBlank @Size(max = 1000) String reason) {}

    @POST
    @Path("/penalties")
    @RolesAllowed(CHIEF)
    @Idempotent
    @Operation(
            operationId = "givePenalty",
            summary = "Penalise the entry behind a code",
            description = "WARNING, deduction, zero for a component or disqualification, as the rulebook lists them.")
    public RestResponse<PenaltyView> give(@Valid @NotNull PenaltyRequest request) {
        Pool pool = pools.beside(access.toChange(request.poolId(), CHIEF));
        if (pool.status() == PoolStatus.OPEN || !codes.has(pool.id(), request.code())) {
            throw new ProblemException(ScoringProblem.INVALID_PENALTY)
                    .withError("/code", "unknown-code", "本组没有此密码号", "no such code in this pool");
        }
        Penalty.Terms terms =
                PenaltyTerms.read(access.scoring(pool), request.kind(), request.component(), request.amount());
        PenaltyCase given = penalising.give(pool, request.code(), terms, request.reason());
        return RestResponse.status(RestResponse.Status.CREATED, PenaltyView.of(given));
    }

    @GET
    @Path("/pools/{pool}/penalties")
    @RolesAllowed({CHIEF, "supervisor", "auditor"})
    @Transactional
    @Operation(
            operationId = "listPenalties",
            summary = "The penalties of a pool under their codes, in the order they were given, also those taken back")
    public RestResponse<Page<PenaltyView>> list(
            @PathParam("pool") UUID id,
            @BeanParam PenaltyFilter filter,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        Pool pool = access.toRead(id, CHIEF, "supervisor", "auditor");
        if (filter.kind != null) {
            access.readable(pool)
                    .ifPresent(rules -> QueryValue.requireKnown("kind", filter.kind, PenaltyTerms.kinds(rules)));
        }
        PageRequest page = PageRequest.of(cursor, limit);
        return Pages.answer(
                Page.of(
                        penalties.page(pool.id(), filter, page),
                        page,
                        given -> Cursor.of(given.penalty().id()),
                        PenaltyView::of),
                uri);
    }

    @GET
    @Path("/penalties/{penalty}")
    @RolesAllowed({CHIEF, "supervisor", "auditor"})
    @Transactional
    @Operation(
            operationId = "getPenalty",
            summary = "One penalty; its ETag is what a decision on its annulment asks for")
    public RestResponse<PenaltyView> get(@PathParam("penalty") UUID id) {
        PenaltyCase found = penalties.one(id).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
        access.toRead(found.penalty().poolId(), CHIEF, "supervisor", "auditor");
        return RestResponse.ResponseBuilder.ok(PenaltyView.of(found))
                .tag(ETags.of(found.version()))
                .build();
    }
}
