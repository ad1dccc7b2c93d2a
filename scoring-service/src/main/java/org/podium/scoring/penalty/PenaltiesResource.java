package org.podium.scoring.penalty;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.audit.Audit;
import org.podium.kit.idempotency.Idempotent;
import org.podium.kit.json.DecimalString;
import org.podium.kit.paging.Page;
import org.podium.kit.problem.ProblemException;
import org.podium.kit.time.Ids;
import org.podium.scoring.ScoringProblem;
import org.podium.scoring.contest.Contest;
import org.podium.scoring.draw.CodeTable;
import org.podium.scoring.draw.CodedEntry;
import org.podium.scoring.pool.EntryDisqualified;
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
    private final CodeTable codes;
    private final CurrentUser user;
    private final Audit audit;
    private final Clock clock;

    PenaltiesResource(
            PoolAccess access,
            Pools pools,
            Penalties penalties,
            CodeTable codes,
            CurrentUser user,
            Audit audit,
            Clock clock) {
        this.access = access;
        this.pools = pools;
        this.penalties = penalties;
        this.codes = codes;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
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

    public record PenaltyView(
            UUID id,
            UUID poolId,
            String code,
            String kind,
            @Nullable String component,
            @DecimalString @Nullable BigDecimal amount,
            String reason,
            Instant at) {
        static PenaltyView of(Penalty p) {
            Penalty.Terms terms = p.terms();
            return new PenaltyView(
                    p.id(),
                    p.poolId(),
                    p.code(),
                    terms.kind(),
                    terms.component(),
                    terms.amount(),
                    p.reason(),
                    p.decidedAt());
        }
    }

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
        Contest contest = access.contest(pool);
        Penalty.Terms terms =
                PenaltyTerms.read(access.scoring(pool), request.kind(), request.component(), request.amount());
        Penalty given = keep(pool, contest, request.code(), terms, request.reason(), user.subject());
        return RestResponse.status(RestResponse.Status.CREATED, PenaltyView.of(given));
    }

    @GET
    @Path("/pools/{pool}/penalties")
    @RolesAllowed({CHIEF, "auditor"})
    @Transactional
    @Operation(operationId = "listPenalties", summary = "The penalties of a pool, by code")
    public Page<PenaltyView> list(@PathParam("pool") UUID id) {
        Pool pool = access.toRead(id, CHIEF, "auditor");
        return Page.whole(penalties.of(pool.id()).stream().map(PenaltyView::of).toList());
    }

    void onDisqualified(@Observes EntryDisqualified told) {
        Pool pool = told.pool();
        String code = codes.behind(pool.id(), told.entry())
                .map(CodedEntry::code)
                .filter(c -> !penalties.disqualified(pool.id(), c))
                .orElse(null);
        if (code != null) {
            Penalty.Terms out = new Penalty.Terms(Penalty.DISQUALIFY, null, null);
            keep(pool, access.contest(pool), code, out, told.reason(), told.by());
        }
    }

    private Penalty keep(Pool pool, Contest contest, String code, Penalty.Terms terms, String reason, String by) {
        Penalty given = new Penalty(Ids.next(), pool.id(), code, terms, reason, by, contest.now(clock));
        penalties.persistAndFlush(given);
        audit.record(
                contest.id(),
                "penalty-given",
                given.id().toString(),
                Map.of("pool", pool.id().toString(), "code", code, "kind", terms.kind(), "reason", reason));
        return given;
    }
}
