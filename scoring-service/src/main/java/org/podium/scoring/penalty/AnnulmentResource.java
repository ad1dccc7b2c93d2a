package org.podium.scoring.penalty;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.podium.kit.idempotency.Idempotent;
import org.podium.kit.precondition.ETags;
import org.podium.kit.precondition.Preconditions;
import org.podium.kit.problem.KitProblem;
import org.podium.kit.problem.ProblemException;
import org.podium.scoring.pool.Pool;
import org.podium.scoring.pool.PoolAccess;
import org.podium.scoring.pool.Pools;

/** A penalty is taken back by two people: chief judges, or one of the supervision and arbitration committee. */
@Path("/scoring/v1")
@Tag(name = "penalties")
public class AnnulmentResource {
    private static final String CHIEF = "chief-judge";
    private static final String SUPERVISOR = "supervisor";

    private final PoolAccess access;
    private final Pools pools;
    private final Penalties penalties;
    private final Penalising penalising;

    AnnulmentResource(PoolAccess access, Pools pools, Penalties penalties, Penalising penalising) {
        this.access = access;
        this.pools = pools;
        this.penalties = penalties;
        this.penalising = penalising;
    }

    public record AnnulmentRequest(
            @NotBlank @Size(max = 1000) String reason) {}

    @POST
    @Path("/penalties/{penalty}/annulments")
    @RolesAllowed({CHIEF, SUPERVISOR})
    @Idempotent
    @Operation(
            operationId = "fileAnnulment",
            summary = "Ask that a penalty be taken back",
            description =
                    "It goes on counting until a second person approves; until then its pool is neither frozen nor"
                            + " published. What was decided elsewhere, by registration or the"
                            + " authority, is not taken back here.")
    public RestResponse<PenaltyView> file(@PathParam("penalty") UUID id, @Valid @NotNull AnnulmentRequest request) {
        Pool pool = alone(id);
        PenaltyCase after = penalising.step(pool, found(id), PenaltyCase::file, request.reason());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, PenaltyView.of(after))
                .tag(ETags.of(after.version()))
                .build();
    }

    @POST
    @Path("/penalties/{penalty}/annulments/approval")
    @RolesAllowed({CHIEF, SUPERVISOR})
    @Transactional
    @Operation(
            operationId = "approveAnnulment",
            summary = "Take the penalty back, as the second person",
            description = "A result that was published changes with a further version.")
    public RestResponse<PenaltyView> approve(
            @PathParam("penalty") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return decide(id, ifMatch, PenaltyCase::approve, null);
    }

    @POST
    @Path("/penalties/{penalty}/annulments/rejection")
    @RolesAllowed({CHIEF, SUPERVISOR})
    @Transactional
    @Operation(operationId = "rejectAnnulment", summary = "Leave the penalty as it is, with a reason")
    public RestResponse<PenaltyView> reject(
            @PathParam("penalty") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull AnnulmentRequest request) {
        return decide(id, ifMatch, PenaltyCase::reject, request.reason());
    }

    private RestResponse<PenaltyView> decide(
            UUID id,
            @Nullable String ifMatch,
            BiFunction<PenaltyCase, AnnulmentStep.Act, AnnulmentStep> transition,
            @Nullable String reason) {
        Pool pool = alone(id);
        PenaltyCase found = found(id);
        Preconditions.requireMatch(ifMatch, found.version());
        PenaltyCase after = penalising.step(pool, found, transition, reason);
        return RestResponse.ResponseBuilder.ok(PenaltyView.of(after))
                .tag(ETags.of(after.version()))
                .build();
    }

    /** The pool is locked before the steps are read: of two who decide at once, the second sees what the first did. */
    private Pool alone(UUID penalty) {
        return pools.alone(access.toChange(found(penalty).penalty().poolId(), CHIEF, SUPERVISOR));
    }

    private PenaltyCase found(UUID id) {
        return penalties.one(id).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    }
}
