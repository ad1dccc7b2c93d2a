package org.podium.scoring.decoding;

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
import org.podium.scoring.contest.Contest;
import org.podium.scoring.pool.Pool;
import org.podium.scoring.pool.PoolAccess;
import org.podium.scoring.pool.PoolEntries;
import org.podium.scoring.pool.PoolHappened;
import org.podium.scoring.pool.PoolStatus;
import org.podium.scoring.pool.Pools;

/** A supervisor opens the code table of a frozen pool: once, and on the audit trail. */
@Path("/scoring/v1/pools/{pool}/decoding")
@Tag(name = "decoding")
public class DecodingResource {
    private final PoolAccess access;
    private final Pools pools;
    private final PoolEntries entries;
    private final Outbox outbox;
    private final Audit audit;
    private final CurrentUser user;
    private final Clock clock;

    DecodingResource(
            PoolAccess access,
            Pools pools,
            PoolEntries entries,
            Outbox outbox,
            Audit audit,
            CurrentUser user,
            Clock clock) {
        this.access = access;
        this.pools = pools;
        this.entries = entries;
        this.outbox = outbox;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    public record Decoded(UUID poolId, PoolStatus status, int entries, Instant at) {}

    @POST
    @RolesAllowed("supervisor")
    @Transactional
    @Operation(
            operationId = "decodePool",
            summary = "Open the code table of a frozen pool",
            description = "Not by the person who froze it. From now on results show names.")
    public RestResponse<Decoded> decode(
            @PathParam("pool") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Pool pool = pools.alone(access.toChange(id, "supervisor"));
        Contest contest = access.contest(pool);
        Instant now = contest.now(clock);
        long seen = pool.version();
        pool.decode(user.subject(), now);
        Preconditions.requireMatch(ifMatch, seen);
        pools.flush();
        int count = entries.in(pool.id()).size();
        audit.record(contest.id(), "pool-decoded", pool.id().toString(), Map.of("entries", count));
        outbox.send(PoolHappened.decoded(pool, count, now));
        return RestResponse.ResponseBuilder.ok(new Decoded(pool.id(), pool.status(), count, now))
                .tag(ETags.of(pool.version()))
                .build();
    }
}
