package org.podium.scoring.appeal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
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
import org.podium.kit.problem.KitProblem;
import org.podium.kit.problem.ProblemException;
import org.podium.scoring.pool.PoolAccess;

/**
 * Appeals: a unit's own, and all of a pool for the committee that rules and for those who must know. Judges see none before the
 * codes are opened: an appeal names an entry.
 */
@Path("/scoring/v1")
@Tag(name = "appeals")
public class AppealResource {
    private static final String UNIT = "unit";
    private static final String OFFICE = "office";
    private static final String AUDITOR = "auditor";

    private final PoolAccess access;
    private final Appeals appeals;
    private final Appealing appealing;
    private final CurrentUser user;

    AppealResource(PoolAccess access, Appeals appeals, Appealing appealing, CurrentUser user) {
        this.access = access;
        this.appeals = appeals;
        this.appealing = appealing;
        this.user = user;
    }

    /** @param statement what happened, in the unit's words */
    public record AppealRequest(
            @NotNull UUID poolId,
            @NotNull UUID entryId,
            @NotNull Ground ground,
            @NotBlank @Size(max = 5000) String statement) {}

    /** What the committee can rule. */
    public enum Ruling {
        UPHELD,
        REJECTED
    }

    public record RulingRequest(
            @NotNull Ruling ruling,
            @NotBlank @Size(max = 2000) String reason) {}

    @POST
    @Path("/appeals")
    @RolesAllowed(UNIT)
    @Idempotent
    @Operation(
            operationId = "fileAppeal",
            summary = "Appeal for an entry of the own unit",
            description =
                    "On procedure or equipment until some hours after the freeze, on arithmetic until some hours after the"
                            + " latest result, as the rulebook says; later 409 appeal-too-late. Nothing becomes final while"
                            + " an appeal is open. A pool that an announcement cancelled or merged takes none, and those"
                            + " that are open then end as LAPSED, with the announcement as reason.")
    public RestResponse<AppealView> file(@Valid @NotNull AppealRequest request) {
        Appeal appeal = appealing.file(request);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, AppealView.of(appeal))
                .location(URI.create("/scoring/v1/appeals/" + appeal.id()))
                .tag(ETags.of(appeal.version()))
                .build();
    }

    @GET
    @Path("/pools/{pool}/appeals")
    @RolesAllowed({UNIT, Appealing.COMMITTEE, OFFICE, AUDITOR})
    @Transactional
    @Operation(
            operationId = "listAppeals",
            summary = "The appeals of a pool in the order they were filed; a unit's own")
    public RestResponse<Page<AppealView>> list(
            @PathParam("pool") UUID id,
            @QueryParam("status") Appeal.@Nullable Status status,
            @QueryParam("ground") @Nullable Ground ground,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        String unit = ownUnit();
        UUID pool = unit == null
                ? access.toRead(id, Appealing.COMMITTEE, OFFICE, AUDITOR).id()
                : access.shown(id).id();
        PageRequest page = PageRequest.of(cursor, limit);
        return Pages.answer(
                Page.of(
                        appeals.page(pool, new Appeals.Filter(unit, status, ground), page),
                        page,
                        appeal -> Cursor.of(appeal.id()),
                        AppealView::of),
                uri);
    }

    @GET
    @Path("/appeals/{appeal}")
    @RolesAllowed({UNIT, Appealing.COMMITTEE, OFFICE, AUDITOR})
    @Transactional
    @Operation(operationId = "getAppeal", summary = "One appeal; its ETag is what ending it asks for")
    public RestResponse<AppealView> get(@PathParam("appeal") UUID id) {
        Appeal appeal = appeals.findByIdOptional(id).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
        String unit = ownUnit();
        if (unit == null) {
            access.toRead(appeal.poolId(), Appealing.COMMITTEE, OFFICE, AUDITOR);
        } else if (!unit.equals(appeal.unitUscc())) {
            throw new ProblemException(KitProblem.NOT_FOUND);
        }
        return answer(appeal);
    }

    @POST
    @Path("/appeals/{appeal}/withdrawal")
    @RolesAllowed(UNIT)
    @Operation(operationId = "withdrawAppeal", summary = "Take the own appeal back, while it is open")
    public RestResponse<AppealView> withdraw(
            @PathParam("appeal") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(appealing.withdraw(id, ifMatch));
    }

    @POST
    @Path("/appeals/{appeal}/ruling")
    @RolesAllowed(Appealing.COMMITTEE)
    @Operation(
            operationId = "ruleOnAppeal",
            summary = "Rule on an appeal; the ruling is final",
            description =
                    "By the supervision and arbitration committee: not by who also marks in the pool, nor about the own unit,"
                            + " its branches, or a unit for which one stands aside. Upheld, marks are corrected and"
                            + " penalties taken back in their own ways, by those who may.")
    public RestResponse<AppealView> rule(
            @PathParam("appeal") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull RulingRequest request) {
        return answer(appealing.rule(id, ifMatch, request.ruling() == Ruling.UPHELD, request.reason()));
    }

    /** Whoever acts for a unit sees that unit's, whatever else they are. */
    private @Nullable String ownUnit() {
        return user.has(UNIT) ? user.unit() : null;
    }

    private static RestResponse<AppealView> answer(Appeal appeal) {
        return RestResponse.ResponseBuilder.ok(AppealView.of(appeal))
                .tag(ETags.of(appeal.version()))
                .build();
    }
}
