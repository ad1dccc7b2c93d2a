package org.podium.kit.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.podium.kit.KitPaths;
import org.podium.kit.ServiceIdentity;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.audit.Audit;
import org.podium.kit.event.InboxEvents.Stored;
import org.podium.kit.event.ParkedEvents.ParkedEvent;
import org.podium.kit.paging.Cursor;
import org.podium.kit.paging.Page;
import org.podium.kit.paging.PageRequest;
import org.podium.kit.paging.Pages;

/** For operators: what could not be handled, why, and once more. */
@Path(KitPaths.INSIDE + "/{root}/v1/parked-events")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "operations")
public class ParkedEventsResource {
    private final ServiceIdentity service;
    private final CurrentUser user;
    private final ParkedEvents parked;
    private final InboxEvents events;
    private final Inbox inbox;
    private final Audit audit;

    ParkedEventsResource(
            ServiceIdentity service,
            CurrentUser user,
            ParkedEvents parked,
            InboxEvents events,
            Inbox inbox,
            Audit audit) {
        this.service = service;
        this.user = user;
        this.parked = parked;
        this.events = events;
        this.inbox = inbox;
        this.audit = audit;
    }

    /** How a replay ended: state HANDLED, or PARKED or WAITING with the reason. */
    public record Replay(UUID id, String state, @Nullable String reason) {}

    @GET
    @Operation(
            operationId = "listParkedEvents",
            summary = "Events that are parked, or with state=WAITING those that wait")
    public RestResponse<Page<ParkedEvent>> list(
            @PathParam("root") String root,
            @QueryParam("state") @DefaultValue("PARKED") String state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        allow(root, "office", "auditor");
        PageRequest page = PageRequest.of(cursor, limit);
        List<ParkedEvent> rows = parked.list(state.equals("WAITING") ? "WAITING" : "PARKED", page);
        return Pages.answer(Page.of(rows, page, event -> Cursor.of(event.id()), event -> event), uri);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getParkedEvent", summary = "One event with its data")
    public ParkedEvent get(@PathParam("root") String root, @PathParam("id") UUID id) {
        allow(root, "office", "auditor");
        return parked.find(id).orElseThrow(NotFoundException::new);
    }

    @POST
    @Path("/{id}/replay")
    @Operation(
            operationId = "replayParkedEvent",
            summary = "Handle a parked event once more, then those that waited behind it")
    public Replay replay(@PathParam("root") String root, @PathParam("id") UUID id) {
        allow(root, "office");
        Stored stored = events.byId(id)
                .filter(found -> found.state() == InboxEvents.State.PARKED)
                .orElseThrow(NotFoundException::new);
        record(stored.event().envelope());
        inbox.replay(stored.event());
        ParkedEvent after = parked.find(id).orElse(null);
        return after == null ? new Replay(id, "HANDLED", null) : new Replay(id, after.state(), after.reason());
    }

    private void record(EventEnvelope envelope) {
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record(
                        null,
                        "parked-event-replayed",
                        envelope.id().toString(),
                        Map.of("type", envelope.type(), "aggregate", envelope.aggregateId())));
    }

    private void allow(String root, String... roles) {
        if (!root.equals(service.root())) {
            throw new NotFoundException();
        }
        user.requireAny(roles);
    }
}
