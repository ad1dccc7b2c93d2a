package org.podium.scoring.draw;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.podium.kit.audit.Audit;
import org.podium.kit.idempotency.Idempotent;
import org.podium.kit.paging.Cursor;
import org.podium.kit.paging.Page;
import org.podium.kit.paging.PageRequest;
import org.podium.kit.paging.Pages;
import org.podium.scoring.pool.Pool;
import org.podium.scoring.pool.PoolAccess;
import org.podium.scoring.pool.PoolStatus;

@Path("/scoring/v1")
@Tag(name = "draw")
public class DrawResource {
    private final PoolAccess access;
    private final Drawing drawing;
    private final Draws draws;
    private final CodeTable codes;
    private final Audit audit;

    DrawResource(PoolAccess access, Drawing drawing, Draws draws, CodeTable codes, Audit audit) {
        this.access = access;
        this.drawing = drawing;
        this.draws = draws;
        this.codes = codes;
        this.audit = audit;
    }

    /**
     * @param seed for example dice thrown before the witness; left out: the system makes one
     * @param witness who watched, by name or function
     */
    public record DrawRequest(
            @Size(min = 1, max = 200) @Nullable String seed,
            @NotBlank @Size(max = 200) String witness) {}

    /** @param codeKey shown when the pool is decoded; with the seed it repeats the table */
    public record DrawView(
            int number, String seed, @Nullable String codeKey, String witness, Instant at, int entries, String hash) {
        static DrawView of(Draw d, boolean decoded) {
            return new DrawView(
                    d.number(),
                    d.seed(),
                    decoded ? d.codeKey() : null,
                    d.witness(),
                    d.drawnAt(),
                    d.entries(),
                    d.tableHash());
        }
    }

    public record CodeView(UUID entryId, String code, int drawNumber, int draw) {
        static CodeView of(CodedEntry row) {
            return new CodeView(row.entryId(), row.code(), row.drawNumber(), row.drawnIn());
        }
    }

    @POST
    @Path("/pools/{pool}/draw")
    @RolesAllowed("supervisor")
    @Idempotent
    @Operation(
            operationId = "drawPool",
            summary = "Draw workstations and blind codes",
            description = "The first draw closes the field. When entries were approved after it, draw again: a"
                    + " supplementary draw gives them numbers and codes and leaves the earlier ones untouched. The answered"
                    + " hash binds the table; seed and code key, shown after decoding, let anyone repeat it.")
    public RestResponse<DrawView> draw(@PathParam("pool") UUID id, @Valid DrawRequest request) {
        Pool pool = access.toChange(id, "supervisor");
        Draw made = drawing.draw(pool, request.seed(), request.witness());
        return RestResponse.status(RestResponse.Status.CREATED, DrawView.of(made, false));
    }

    @GET
    @Path("/pools/{pool}/draw")
    @RolesAllowed({"supervisor", "office", "chief-judge", "auditor"})
    @Transactional
    @Operation(operationId = "listDraws", summary = "The draws of a pool: seed, time, witness and hash of the table")
    public RestResponse<Page<DrawView>> list(
            @PathParam("pool") UUID id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        Pool pool = access.toRead(id, "supervisor", "office", "chief-judge", "auditor");
        boolean decoded = pool.status() == PoolStatus.DECODED;
        PageRequest page = PageRequest.of(cursor, limit);
        return Pages.answer(
                Page.of(
                        draws.page(pool.id(), page),
                        page,
                        draw -> Cursor.of(draw.number()),
                        draw -> DrawView.of(draw, decoded)),
                uri);
    }

    @GET
    @Path("/pools/{pool}/codes")
    @RolesAllowed({"supervisor", "office", "chief-judge", "auditor"})
    @Transactional
    @Operation(
            operationId = "getCodeTable",
            summary = "Who is behind which code, in the order of the draw",
            description = "Before decoding for supervisors only; every look is on the audit trail, page by page.")
    public RestResponse<Page<CodeView>> codes(
            @PathParam("pool") UUID id,
            @QueryParam("draw") @Nullable Integer draw,
            @QueryParam("entryId") @Nullable UUID entry,
            @QueryParam("code") @Nullable String code,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        Pool pool = access.found(id);
        if (pool.status() == PoolStatus.DECODED) {
            access.toRead(id, "supervisor", "office", "chief-judge", "auditor");
        } else {
            access.toRead(id, "supervisor");
        }
        PageRequest page = PageRequest.of(cursor, limit);
        audit.record(pool.contestId(), "code-table-read", pool.id().toString(), Map.of());
        return Pages.answer(
                Page.of(
                        codes.page(pool.id(), new CodeTable.Filter(draw, entry, code), page),
                        page,
                        row -> Cursor.of(row.drawNumber()),
                        CodeView::of),
                uri);
    }
}
