package org.podium.awards.pool;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.podium.awards.access.Duties;
import org.podium.awards.contest.Contests;
import org.podium.awards.contest.Rulebooks;
import org.podium.awards.result.ResultTold;
import org.podium.kit.paging.Page;
import org.podium.kit.paging.PageRequest;
import org.podium.kit.paging.Pages;
import org.podium.rulebook.Awards.Outcome;
import org.podium.rulebook.Contest.Cancellation;
import org.podium.rulebook.Text;
import org.podium.rulebook.award.Blocker;

/** The pools of the awarding stage and what their results lead to. */
@Path("/awards/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pools")
@PermitAll
public class PoolResource {
    private final Pools pools;
    private final Duties duties;
    private final Contests contests;
    private final Rulebooks rulebooks;
    private final CancelledPools cancelledPools;
    private final AwaitedCorrections corrections;

    PoolResource(
            Pools pools,
            Duties duties,
            Contests contests,
            Rulebooks rulebooks,
            CancelledPools cancelledPools,
            AwaitedCorrections corrections) {
        this.pools = pools;
        this.duties = duties;
        this.contests = contests;
        this.rulebooks = rulebooks;
        this.cancelledPools = cancelledPools;
        this.corrections = corrections;
    }

    @GET
    @Path("contests/{contest}/pools")
    @Operation(
            operationId = "listPools",
            summary = "Pools of a contest's awarding stage",
            description =
                    "Whether awards are given or the result only selects, the ties that wait for the committee, and what "
                            + "waits for a corrected result. Which entries these are is shown to the office and the "
                            + "committee. By skill and division.")
    public RestResponse<Page<PoolView>> list(
            @PathParam("contest") UUID contest,
            @BeanParam PoolFilter filter,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        var sight = duties.sightOf(contest);
        var cancelled = cancelledPools.of(contests.known(contest));
        var awaited = corrections.of(contest);
        var page = PageRequest.of(cursor, limit);
        if (filter.byName()) rulebooks.readable(contests.known(contest)).ifPresent(filter::require);
        return Pages.answer(
                Page.of(
                        pools.page(filter.keyset(contest, page), page.fetch()),
                        page,
                        PoolFilter::position,
                        pool -> PoolView.of(
                                pool, sight.sees(pool.reach()), cancelled.by(pool), awaited.get(pool.id()))),
                uri);
    }

    @GET
    @Path("pools/{pool}")
    @Operation(operationId = "getPool", summary = "One pool")
    public PoolView get(@PathParam("pool") UUID id) {
        var pool = pools.known(id);
        if (!duties.shows(pool.contest())) throw Pools.unknown(id);
        return PoolView.of(
                pool,
                duties.sightOf(pool.contest()).sees(pool.reach()),
                cancelledPools.of(contests.known(pool.contest())).by(pool),
                corrections.of(pool.contest()).get(id));
    }

    /**
     * @param outcome absent while only a provisional result is known
     * @param competed persons who competed, in the scope of the minimum
     * @param undecided number of ties that wait for the committee
     * @param blockers those ties; absent for the public
     * @param cancelledBy rule by which it is cancelled, so that nothing is awarded for it
     * @param awaitsCorrection entries disqualified since the result and what their awards wait for; absent for the public
     *     and where nothing is awaited
     */
    public record PoolView(
            UUID id,
            UUID contestId,
            String stage,
            @Nullable String region,
            String skill,
            String division,
            @Nullable Outcome outcome,
            int competed,
            @Nullable Integer minimum,
            int qualified,
            int units,
            @Nullable String rule,
            @Nullable String clause,
            @Nullable Text sentence,
            int undecided,
            @Nullable List<Blocker> blockers,
            int resultVersion,
            ResultTold.Kind resultKind,
            int rulebookVersion,
            @Nullable String cancelledBy,
            @Nullable AwaitedCorrection awaitsCorrection) {
        static PoolView of(
                Pool p, boolean inside, Optional<Cancellation> cancelled, @Nullable AwaitedCorrection awaited) {
            return new PoolView(
                    p.id(),
                    p.contest(),
                    p.stage(),
                    p.region(),
                    p.skill(),
                    p.division(),
                    p.outcome(),
                    p.counted(),
                    p.minimum(),
                    p.qualified(),
                    p.units(),
                    p.rule(),
                    p.clause(),
                    p.sentence(),
                    p.blockers().size(),
                    inside ? p.blockers() : null,
                    p.resultVersion(),
                    p.resultKind(),
                    p.rulebookVersion(),
                    cancelled.map(Cancellation::id).orElse(null),
                    inside && cancelled.isEmpty() ? awaited : null);
        }
    }
}
