package org.podium.scoring.pool;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.podium.kit.paging.Page;
import org.podium.kit.precondition.ETags;
import org.podium.kit.problem.KitProblem;
import org.podium.kit.problem.ProblemException;
import org.podium.scoring.contest.Contests;
import org.podium.scoring.entry.Person;

/** Pools are public: which skills and divisions there are, and how far each is. Who stands in them is not. */
@Path("/scoring/v1")
@Tag(name = "pools")
public class PoolsResource {
    private final PoolViews views;
    private final PoolEntries entries;
    private final PoolAccess access;
    private final Contests contests;

    PoolsResource(PoolViews views, PoolEntries entries, PoolAccess access, Contests contests) {
        this.views = views;
        this.entries = entries;
        this.access = access;
        this.contests = contests;
    }

    public record EntryView(
            UUID entryId, String reference, String unit, String unitName, List<Person> competitors, Standing standing) {
        static EntryView of(PoolEntry e) {
            return new EntryView(e.entryId(), e.reference(), e.unitUscc(), e.unitName(), e.competitors(), e.status());
        }
    }

    @GET
    @Path("/contests/{contest}/pools")
    @PermitAll
    @Transactional
    @Operation(operationId = "listPools", summary = "The pools of a contest with their counts")
    public Page<PoolView> list(
            @PathParam("contest") UUID contest,
            @QueryParam("stage") @Nullable String stage,
            @QueryParam("region") @Nullable String region,
            @QueryParam("skill") @Nullable String skill,
            @QueryParam("division") @Nullable String division) {
        contests.known(contest);
        return Page.whole(views.of(contest, new PoolViews.Filter(stage, region, skill, division)));
    }

    @GET
    @Path("/pools/{pool}")
    @PermitAll
    @Transactional
    @Operation(operationId = "getPool", summary = "One pool; its ETag is what freeze and decoding ask for")
    public RestResponse<PoolView> get(@PathParam("pool") UUID id) {
        Pool pool = access.found(id);
        PoolView view = views.one(id).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
        return RestResponse.ResponseBuilder.ok(view)
                .tag(ETags.of(pool.version()))
                .build();
    }

    @GET
    @Path("/pools/{pool}/entries")
    @RolesAllowed({"supervisor", "office", "regional-organiser", "auditor"})
    @Transactional
    @Operation(
            operationId = "listPoolEntries",
            summary = "Who stands in the pool, by name, without codes",
            description = "Not for judges and tabulators: they work under blind codes.")
    public Page<EntryView> entries(@PathParam("pool") UUID id) {
        Pool pool = access.toRead(id, "supervisor", "office", "regional-organiser", "auditor");
        return Page.whole(entries.all(pool.id()).stream().map(EntryView::of).toList());
    }
}
