package org.podium.scoring.pool;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.podium.kit.paging.Cursor;
import org.podium.kit.paging.Page;
import org.podium.kit.paging.PageRequest;
import org.podium.kit.paging.Pages;
import org.podium.kit.precondition.ETags;
import org.podium.kit.problem.KitProblem;
import org.podium.kit.problem.ProblemException;
import org.podium.scoring.contest.Contest;
import org.podium.scoring.contest.ContestRulebooks;
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
    private final ContestRulebooks rulebooks;

    PoolsResource(
            PoolViews views,
            PoolEntries entries,
            KnownEntries known,
            PoolAccess access,
            Sight sight,
            ContestRulebooks rulebooks) {
        this.views = views;
        this.entries = entries;
        this.known = known;
        this.access = access;
        this.sight = sight;
        this.rulebooks = rulebooks;
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
    public RestResponse<Page<PoolView>> list(
            @PathParam("contest") UUID contest,
            @BeanParam PoolFilter filter,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        Contest shown = sight.shown(contest);
        if (shown.held() == null) {
            filter.requireKnown(rulebooks.inForce(shown).contest());
        }
        boolean inside = sight.inside(shown);
        PageRequest page = PageRequest.of(cursor, limit);
        return Pages.answer(
                Page.of(
                        views.page(contest, filter, !inside, page),
                        page,
                        PoolViews::position,
                        view -> inside ? view : view.forThePublic()),
                uri);
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
            summary = "Who stands in the pool, by name, without codes, in the order of their references",
            description =
                    "Not for judges and tabulators: they work under blind codes. Who was named in an entry after the"
                            + " pool began competes in no place of it; registered shows them.")
    public RestResponse<Page<EntryView>> entries(
            @PathParam("pool") UUID id,
            @BeanParam PoolEntryFilter filter,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        Pool pool = access.toRead(id, "supervisor", "office", "regional-organiser", "auditor");
        PageRequest page = PageRequest.of(cursor, limit);
        List<PoolEntry> found = entries.page(pool.id(), filter, page);
        Map<UUID, KnownEntry> now = known
                .of(found.stream().map(PoolEntry::entryId).toList())
                .stream()
                .collect(Collectors.toMap(KnownEntry::id, Function.identity()));
        return Pages.answer(
                Page.of(
                        found,
                        page,
                        entry -> Cursor.of(entry.reference(), entry.entryId()),
                        entry -> EntryView.of(entry, now.get(entry.entryId()))),
                uri);
    }
}
