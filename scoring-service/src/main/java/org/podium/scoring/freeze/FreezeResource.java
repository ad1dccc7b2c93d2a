package org.podium.scoring.freeze;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.podium.kit.event.Outbox;
import org.podium.kit.precondition.ETags;
import org.podium.kit.precondition.Preconditions;
import org.podium.scoring.amendment.Amendments;
import org.podium.scoring.contest.Contest;
import org.podium.scoring.pool.Pool;
import org.podium.scoring.pool.PoolAccess;
import org.podium.scoring.pool.PoolHappened;
import org.podium.scoring.pool.PoolStatus;
import org.podium.scoring.pool.Pools;
import org.podium.scoring.tally.Tallies;
import org.podium.scoring.tally.Tally;

/** The chief judge closes the marks of a pool; the office cannot. */
@Path("/scoring/v1/pools/{pool}/freeze")
@Tag(name = "freeze")
public class FreezeResource {
    private final PoolAccess access;
    private final Pools pools;
    private final Tallies tallies;
    private final Amendments amendments;
    private final Outbox outbox;
    private final Audit audit;
    private final CurrentUser user;
    private final Clock clock;

    FreezeResource(
            PoolAccess access,
            Pools pools,
            Tallies tallies,
            Amendments amendments,
            Outbox outbox,
            Audit audit,
            CurrentUser user,
            Clock clock) {
        this.access = access;
        this.pools = pools;
        this.tallies = tallies;
        this.amendments = amendments;
        this.outbox = outbox;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    public record Frozen(UUID poolId, PoolStatus status, int entries, Instant at) {}

    @POST
    @RolesAllowed("chief-judge")
    @Transactional
    @Operation(
            operationId = "freezePool",
            summary = "Close the marks of a pool",
            description = "Needs every sheet confirmed, unless its entry is disqualified or recorded as absent from"
                    + " everything; otherwise 409 pool-incomplete lists all that is missing. An amendment of the rulebook"
                    + " since the draw must be decided on first: 409 amendment-undecided.")
    public RestResponse<Frozen> freeze(
            @PathParam("pool") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Pool pool = pools.alone(access.toChange(id, "chief-judge"));
        pool.refuseUnlessMarking();
        Preconditions.requireMatch(ifMatch, pool.version());
        amendments.refuseUndecided(pool);
        Contest contest = access.contest(pool);
        Tally tally = tallies.toFreeze(pool.id(), access.scoring(pool));
        Instant now = contest.now(clock);
        pool.freeze(user.subject(), now);
        pools.flush();
        int entries = tally.contenders().size();
        audit.record(contest.id(), "pool-frozen", pool.id().toString(), Map.of("entries", entries));
        outbox.send(PoolHappened.frozen(pool, entries, now));
        return RestResponse.ResponseBuilder.ok(new Frozen(pool.id(), pool.status(), entries, now))
                .tag(ETags.of(pool.version()))
                .build();
    }
}
