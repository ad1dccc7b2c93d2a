package org.podium.scoring.attendance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.podium.kit.paging.Cursor;
import org.podium.kit.paging.Page;
import org.podium.kit.paging.PageRequest;
import org.podium.kit.paging.Pages;
import org.podium.kit.parameter.QueryValue;
import org.podium.kit.precondition.ETags;
import org.podium.scoring.pool.Pool;
import org.podium.scoring.pool.PoolAccess;
import org.podium.scoring.pool.Pools;

@Path("/scoring/v1/pools/{pool}/attendance")
@Tag(name = "attendance")
public class AttendanceResource {
    private final PoolAccess access;
    private final Pools pools;
    private final Attendances attendances;
    private final RollCall rollCall;

    AttendanceResource(PoolAccess access, Pools pools, Attendances attendances, RollCall rollCall) {
        this.access = access;
        this.pools = pools;
        this.attendances = attendances;
        this.rollCall = rollCall;
    }

    /**
     * @param personId left out: everybody of the entry
     * @param component left out: every component
     */
    public record Seen(
            @NotNull UUID entryId,
            @Nullable UUID personId,
            @Nullable String component,
            @NotNull AttendanceStatus status) {}

    public record Roll(@NotEmpty List<@NotNull @Valid Seen> items) {}

    /** @param number of the version: 1, and one more each time somebody saw it otherwise */
    public record AttendanceView(
            UUID entryId,
            UUID personId,
            String component,
            int number,
            AttendanceStatus status,
            String recordedBy,
            Instant recordedAt) {
        static AttendanceView of(Attendance a) {
            return new AttendanceView(
                    a.entryId(), a.personId(), a.component(), a.number(), a.status(), a.recordedBy(), a.recordedAt());
        }
    }

    @GET
    @RolesAllowed({"supervisor", "office", "auditor"})
    @Transactional
    @Operation(
            operationId = "listAttendance",
            summary = "Who came to which component, as it was recorded last",
            description =
                    "The ETag is what recording asks for: of the whole roll, the same on every page and behind every"
                            + " filter. Another on a later page says that somebody has recorded meanwhile.")
    public RestResponse<Page<AttendanceView>> list(
            @PathParam("pool") UUID id,
            @BeanParam AttendanceFilter filter,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        Pool pool = access.toRead(id, "supervisor", "office", "auditor");
        requireKnown(pool, filter);
        return page(pool, filter, PageRequest.of(cursor, limit), uri);
    }

    private RestResponse<Page<AttendanceView>> page(Pool pool, AttendanceFilter filter, PageRequest page, UriInfo uri) {
        return Pages.answer(
                Page.of(
                        attendances.page(pool.id(), filter, page),
                        page,
                        seen -> Cursor.of(seen.entryId(), seen.personId(), seen.component()),
                        AttendanceView::of),
                uri,
                ETags.of(attendances.version(pool.id())));
    }

    private void requireKnown(Pool pool, AttendanceFilter filter) {
        if (filter.component != null) {
            access.readable(pool)
                    .ifPresent(scoring -> QueryValue.requireKnown(
                            "component",
                            filter.component,
                            scoring.weights().components().keySet()));
        }
    }

    @GET
    @Path("/versions")
    @RolesAllowed({"supervisor", "office", "auditor"})
    @Transactional
    @Operation(
            operationId = "listAttendanceVersions",
            summary = "Everything that was ever recorded, oldest first of each person and component")
    public RestResponse<Page<AttendanceView>> versions(
            @PathParam("pool") UUID id,
            @BeanParam AttendanceFilter filter,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        Pool pool = access.toRead(id, "supervisor", "office", "auditor");
        requireKnown(pool, filter);
        PageRequest page = PageRequest.of(cursor, limit);
        return Pages.answer(
                Page.of(
                        attendances.versions(pool.id(), filter, page),
                        page,
                        seen -> Cursor.of(seen.entryId(), seen.personId(), seen.component(), seen.number()),
                        AttendanceView::of),
                uri);
    }

    @PUT
    @RolesAllowed("supervisor")
    @Transactional
    @Operation(
            operationId = "recordAttendance",
            summary = "Record who came and who did not",
            description =
                    "May be repeated until the freeze; what is not named stays as it is, and what is seen otherwise becomes"
                            + " a further version. Of a team each person may come or not. An entry that is absent from"
                            + " every component needs no sheet. The same roll again changes nothing. Answers the first page of the roll"
                            + " with its new ETag.")
    public RestResponse<Page<AttendanceView>> record(
            @PathParam("pool") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Roll roll,
            @Context UriInfo uri) {
        Pool pool = pools.alone(access.toChange(id, "supervisor"));
        pool.refuseFrozen();
        rollCall.take(pool, roll.items(), ifMatch);
        return page(pool, new AttendanceFilter(), PageRequest.of(null, null), uri);
    }
}
