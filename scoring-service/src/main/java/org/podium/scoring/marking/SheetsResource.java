package org.podium.scoring.marking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.idempotency.Idempotent;
import org.podium.kit.paging.Cursor;
import org.podium.kit.paging.Page;
import org.podium.kit.paging.PageRequest;
import org.podium.kit.paging.Pages;
import org.podium.kit.precondition.ETags;
import org.podium.kit.problem.ProblemException;
import org.podium.scoring.ScoringProblem;
import org.podium.scoring.pool.Pool;
import org.podium.scoring.pool.PoolAccess;

/** Sheets know codes and marks, nothing of entries, names or units. */
@Path("/scoring/v1/pools/{pool}/sheets")
@Tag(name = "marking")
public class SheetsResource {
    private static final String CHIEF = "chief-judge";

    private final PoolAccess access;
    private final Sheets sheets;
    private final MarkVersions versions;
    private final Marking marking;
    private final CurrentUser user;

    SheetsResource(PoolAccess access, Sheets sheets, MarkVersions versions, Marking marking, CurrentUser user) {
        this.access = access;
        this.sheets = sheets;
        this.versions = versions;
        this.marking = marking;
        this.user = user;
    }

    public record Correction(
            @NotNull Map<String, MarksInput.@NotNull @Valid Keyed> components,
            @NotBlank @Size(max = 1000) String reason) {}

    public record Rejection(@NotBlank @Size(max = 1000) String reason) {}

    @GET
    @RolesAllowed({"tabulator", CHIEF})
    @Transactional
    @Operation(
            operationId = "listSheets",
            summary = "The sheets of a pool by code, without marks",
            description = "What waits for a second person: status=ENTERED, mine=false.")
    public RestResponse<Page<SheetView>> list(
            @PathParam("pool") UUID id,
            @QueryParam("status") @Nullable SheetStatus status,
            @QueryParam("mine") @Nullable Boolean mine,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        Pool pool = access.toRead(id, "tabulator", CHIEF);
        PageRequest page = PageRequest.of(cursor, limit);
        return Pages.answer(
                Page.of(
                        sheets.page(pool.id(), new Sheets.Filter(status, mine, user.subject()), page),
                        page,
                        sheet -> Cursor.of(sheet.code()),
                        sheet -> SheetView.of(sheet, user.subject(), null)),
                uri);
    }

    @GET
    @Path("/{code}")
    @RolesAllowed({"tabulator", CHIEF})
    @Transactional
    @Operation(
            operationId = "getSheet",
            summary = "One sheet",
            description =
                    "Marks are shown once two people agree on them; before that only to who entered them and to the"
                            + " chief judge.")
    public RestResponse<SheetView> get(@PathParam("pool") UUID id, @PathParam("code") String code) {
        Pool pool = access.toRead(id, "tabulator", CHIEF);
        return tagged(marking.view(pool, sheets.one(pool.id(), code)));
    }

    @GET
    @Path("/{code}/versions")
    @RolesAllowed({CHIEF, "auditor"})
    @Transactional
    @Operation(operationId = "listMarkVersions", summary = "Everything that was ever keyed on a sheet, oldest first")
    public RestResponse<Page<SheetView.VersionView>> history(
            @PathParam("pool") UUID id,
            @PathParam("code") String code,
            @QueryParam("purpose") @Nullable Purpose purpose,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        Pool pool = access.toRead(id, CHIEF, "auditor");
        PageRequest page = PageRequest.of(cursor, limit);
        return Pages.answer(
                Page.of(
                        versions.page(sheets.one(pool.id(), code), purpose, page),
                        page,
                        version -> Cursor.of(version.number()),
                        SheetView.VersionView::of),
                uri);
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed("tabulator")
    @Operation(
            operationId = "enterSheet",
            summary = "First entry of the marks",
            description =
                    "The same entry again changes nothing and needs no If-Match. Absent is not zero: an attended zero"
                            + " is score 0.00.")
    public RestResponse<SheetView> enter(
            @PathParam("pool") UUID id,
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull MarksInput marks) {
        return tagged(marking.enter(id, code, marks, ifMatch));
    }

    @POST
    @Path("/{code}/confirmation")
    @RolesAllowed("tabulator")
    @Operation(
            operationId = "confirmSheet",
            summary = "Second entry, by another person who has not seen the first",
            description =
                    "Agrees: CONFIRMED. Differs: 409 marks-differ naming the components, never the values; it stays"
                            + " on record and blocks the sheet until two entries agree. Who differed does not confirm the"
                            + " same first entry again: 409 differed-before. The sheet is entered anew, or another person"
                            + " confirms it.")
    public RestResponse<SheetView> confirm(
            @PathParam("pool") UUID id,
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull MarksInput marks) {
        Marking.Rekeyed rekeyed = marking.confirm(id, code, marks, ifMatch);
        if (!rekeyed.differing().isEmpty()) {
            throw new ProblemException(ScoringProblem.MARKS_DIFFER, code, String.join(", ", rekeyed.differing()))
                    .with("components", rekeyed.differing());
        }
        return tagged(rekeyed.sheet());
    }

    @POST
    @Path("/{code}/corrections")
    @RolesAllowed({"tabulator", CHIEF})
    @Idempotent
    @Operation(
            operationId = "correctSheet",
            summary = "File a correction of a confirmed sheet",
            description =
                    "A new version with a reason; it counts when a chief judge other than its author approves it. After the"
                            + " freeze it overrules the roll, and a sheet without marks, whose entry was taken to be absent,"
                            + " gets its first ones so.")
    public RestResponse<SheetView> correct(
            @PathParam("pool") UUID id, @PathParam("code") String code, @Valid @NotNull Correction correction) {
        SheetView view = marking.correct(id, code, new MarksInput(correction.components()), correction.reason());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .tag(ETags.of(view.version()))
                .build();
    }

    @POST
    @Path("/{code}/corrections/approval")
    @RolesAllowed(CHIEF)
    @Operation(operationId = "approveCorrection", summary = "Approve the open correction as its second person")
    public RestResponse<SheetView> approve(
            @PathParam("pool") UUID id,
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return tagged(marking.decide(id, code, true, null, ifMatch));
    }

    @POST
    @Path("/{code}/corrections/rejection")
    @RolesAllowed(CHIEF)
    @Operation(
            operationId = "rejectCorrection",
            summary = "Reject the open correction; the former marks go on counting")
    public RestResponse<SheetView> reject(
            @PathParam("pool") UUID id,
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Rejection rejection) {
        return tagged(marking.decide(id, code, false, rejection.reason(), ifMatch));
    }

    private static RestResponse<SheetView> tagged(SheetView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .tag(ETags.of(view.version()))
                .build();
    }
}
