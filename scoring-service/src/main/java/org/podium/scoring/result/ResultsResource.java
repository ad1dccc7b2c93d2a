package org.podium.scoring.result;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
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
import org.podium.kit.problem.KitProblem;
import org.podium.kit.problem.ProblemException;
import org.podium.scoring.pool.Pool;
import org.podium.scoring.pool.PoolAccess;
import org.podium.scoring.pool.PoolEntries;
import org.podium.scoring.pool.PoolEntry;

@Path("/scoring/v1/pools/{pool}/results")
@Tag(name = "results")
public class ResultsResource {
    private static final String LATEST = "latest";

    private final PoolAccess access;
    private final PoolEntries entries;
    private final Publishing publishing;
    private final Results results;
    private final ResultRows rows;

    ResultsResource(PoolAccess access, PoolEntries entries, Publishing publishing, Results results, ResultRows rows) {
        this.access = access;
        this.entries = entries;
        this.publishing = publishing;
        this.results = results;
        this.rows = rows;
    }

    /** @param reason needed for CORRECTED */
    public record ResultRequest(
            @NotNull ResultKind kind,
            @Size(max = 1000) @Nullable String reason) {}

    @POST
    @RolesAllowed({"chief-judge", "office", "regional-organiser"})
    @Idempotent
    @Operation(
            operationId = "publishResult",
            summary = "Rank the decoded pool and publish the result as a new version",
            description = "PROVISIONAL as often as something changed; FINAL once, with the same content as the last"
                    + " PROVISIONAL; after it only CORRECTED, with a reason. The regional organiser publishes for the own"
                    + " region.")
    public RestResponse<ResultView> publish(@PathParam("pool") UUID id, @Valid @NotNull ResultRequest request) {
        Pool pool = access.toChange(id, "chief-judge", "office", "regional-organiser");
        Result result = publishing.publish(pool, request.kind(), request.reason());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, ResultView.brief(result))
                .location(URI.create("/scoring/v1/pools/" + id + "/results/" + result.number()))
                .build();
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(operationId = "listResults", summary = "The versions of a pool's result, oldest first")
    public RestResponse<Page<ResultView>> list(
            @PathParam("pool") UUID id,
            @QueryParam("kind") @Nullable ResultKind kind,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        Pool pool = access.shown(id);
        PageRequest page = PageRequest.of(cursor, limit);
        return Pages.answer(
                Page.of(
                        results.page(pool.id(), kind, page),
                        page,
                        result -> Cursor.of(result.number()),
                        ResultView::brief),
                uri);
    }

    @GET
    @Path("/{version}")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "getResult",
            summary = "One version, or the latest: ranks, names, units, scores",
            description =
                    "Public, but for a rehearsal. Each row says what separated it from the one above, and by which clause.")
    public ResultView get(@PathParam("pool") UUID id, @PathParam("version") String version) {
        Pool pool = access.shown(id);
        Result result = find(pool, version).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
        List<ResultView.RowView> items =
                rows.of(result).stream().map(ResultView.RowView::of).toList();
        List<UUID> qualified =
                entries.in(pool.id()).stream().map(PoolEntry::entryId).toList();
        return ResultView.of(result, qualified, items);
    }

    private Optional<Result> find(Pool pool, String version) {
        if (version.equals(LATEST)) {
            return results.latest(pool.id());
        }
        if (!version.matches("\\d{1,6}")) {
            return Optional.empty();
        }
        return results.findByIdOptional(new Result.Key(pool.id(), Integer.parseInt(version)));
    }
}
