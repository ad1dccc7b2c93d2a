package org.podium.scoring.pool;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.podium.kit.paging.Page;
import org.podium.kit.precondition.ETags;
import org.podium.kit.problem.KitProblem;
import org.podium.kit.problem.ProblemException;
import org.podium.scoring.contest.Contest;
import org.podium.scoring.contest.Sight;
import org.podium.scoring.entry.KnownEntries;
import org.podium.scoring.entry.KnownEntry;
import org.podium.scoring.entry.Person;

/** The public sees the pools that have a result, members of the contest how far each is; who stands in them only who has to. */
@Path("/scoring/v1")
@Tag(name = "pools")
public class PoolsResource {
    private final PoolViews views;
    private final PoolEntries entries;
    private final KnownEntries known;
    private final PoolAccess access;
    private final Sight sight;

    PoolsResource(PoolViews views, PoolEntries entries, KnownEntries known, PoolAccess access, Sight sight) {
        this.views = views;
        this.entries = entries;
        this.known = known;
        this.access = access;
        this.sight = sight;
    }

    /**
     * @param competitors who stands here, whatever registration says since the pool began
     * @param registered who stands in the entry now, where that is somebody else
     */
    public record EntryView(
            UUID entryId,
            String reference,
            String unit,
            String unitName,
            List<Person> competitors,
            Standing standing,
            @Nullable List<Person> registered) {
        static EntryView of(PoolEntry e, @Nullable KnownEntry now) {
            return new EntryView(
                    e.entryId(),
                    e.reference(),
                    e.unitUscc(),
                    e.unitName(),
                    e.competitors(),
                    e.status(),
                    now == null || e.sameTeam(now) ? null : now.competitors());
        }
    }

    @GET
    @Path("/contests/{contest}/pools")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "listPools",
            summary = "The pools of a contest with their counts",
            description = "For who is no member of the contest those that have a result, without counts.")
    public Page<PoolView> list(
            @PathParam("contest") UUID contest,
            @QueryParam("stage") @Nullable String stage,
            @QueryParam("region") @Nullable String region,
            @QueryParam("skill") @Nullable String skill,
            @QueryParam("division") @Nullable String division) {
        Contest shown = sight.shown(contest);
        PoolViews.Filter wanted = new PoolViews.Filter(stage, region, skill, division);
        return Page.whole(sight.inside(shown) ? views.of(contest, wanted) : views.published(contest, wanted));
    }

    @GET
    @Path("/pools/{pool}")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "getPool",
            summary = "One pool; its ETag is what freeze and decoding ask for",
            description = "For who is no member of the contest only once it has a result, without counts and ETag.")
    public RestResponse<PoolView> get(@PathParam("pool") UUID id) {
        Pool pool = access.shown(id);
        boolean inside = access.inside(pool);
        PoolView view = views.one(id)
                .filter(v -> inside || v.published())
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
        if (!inside) {
            return RestResponse.ok(view.forThePublic());
        }
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
            description =
                    "Not for judges and tabulators: they work under blind codes. Who was named in an entry after the"
                            + " pool began competes in no place of it; registered shows them.")
    public Page<EntryView> entries(@PathParam("pool") UUID id) {
        Pool pool = access.toRead(id, "supervisor", "office", "regional-organiser", "auditor");
        List<PoolEntry> all = entries.all(pool.id());
        Map<UUID, KnownEntry> now = known
                .of(all.stream().map(PoolEntry::entryId).toList())
                .stream()
                .collect(Collectors.toMap(KnownEntry::id, Function.identity()));
        return Page.whole(
                all.stream().map(e -> EntryView.of(e, now.get(e.entryId()))).toList());
    }
}
