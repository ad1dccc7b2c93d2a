package org.podium.kit.operation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.podium.kit.KitPaths;
import org.podium.kit.ServiceIdentity;
import org.podium.kit.access.HeldMembership;
import org.podium.kit.access.Memberships;
import org.podium.kit.access.Reach;
import org.podium.kit.access.Where;
import org.podium.kit.audit.Audit;
import org.podium.kit.event.ParkedEvents;
import org.podium.kit.event.ParkedEvents.ParkedEvent;
import org.podium.kit.paging.Cursor;
import org.podium.kit.paging.Page;
import org.podium.kit.paging.PageRequest;
import org.podium.kit.paging.Pages;

/**
 * For operators: what could not be handled, why, once more, or no more. Events hold names and addresses, so each is there for the
 * office and the auditor of its whole contest only. What names no contest (a record that no service of the house wrote, or one
 * that cannot be read) is there for whoever holds the role for the whole of any contest, without its data.
 */
@Path(KitPaths.INSIDE + "/{root}/v1/parked-events")
@Produces(MediaType.APPLICATION_JSON)
@Where(Where.Held.WHOLE_CONTEST)
@Tag(name = "operations")
public class ParkedEventsResource {
    private static final String OFFICE = "office";
    private static final String AUDITOR = "auditor";
    private static final Set<String> READERS = Set.of(OFFICE, AUDITOR);

    private final ServiceIdentity service;
    private final Memberships memberships;
    private final ParkedEvents parked;
    private final Audit audit;

    ParkedEventsResource(ServiceIdentity service, Memberships memberships, ParkedEvents parked, Audit audit) {
        this.service = service;
        this.memberships = memberships;
        this.parked = parked;
        this.audit = audit;
    }

    /** How it stands: HANDLED, PARKED or WAITING with the reason, or IGNORED with that of who gave it up. */
    public record Replay(UUID id, String state, @Nullable String reason) {}

    public record Abandonment(@NotBlank @Size(max = 1000) String reason) {}

    @GET
    @RolesAllowed({OFFICE, AUDITOR})
    @Operation(
            operationId = "listParkedEvents",
            summary = "Events of one's contests that are parked, or with state=WAITING those that wait")
    public RestResponse<Page<ParkedEvent>> list(
            @PathParam("root") String root,
            @QueryParam("state") @DefaultValue("PARKED") String state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        requireHere(root);
        PageRequest page = PageRequest.of(cursor, limit);
        List<UUID> contests = memberships.everywhere().stream()
                .filter(held -> READERS.contains(held.role()) && held.reach().covers(Reach.CONTEST))
                .map(HeldMembership::contestId)
                .distinct()
                .toList();
        List<ParkedEvent> rows =
                parked.list(new ParkedEvents.Wanted(state.equals("WAITING"), contests, !contests.isEmpty()), page);
        return Pages.answer(Page.of(rows, page, event -> Cursor.of(event.id()), event -> event), uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OFFICE, AUDITOR})
    @Operation(operationId = "getParkedEvent", summary = "One event, with its data where it names a contest")
    public ParkedEvent get(@PathParam("root") String root, @PathParam("id") UUID id) {
        ParkedEvent event = mine(root, id, READERS);
        return event.contestId() == null ? event.withoutData() : event;
    }

    @POST
    @Path("/{id}/replay")
    @RolesAllowed(OFFICE)
    @Operation(
            operationId = "replayParkedEvent",
            summary = "Handle a parked event once more, then those that waited behind it")
    public Replay replay(@PathParam("root") String root, @PathParam("id") UUID id) {
        ParkedEvent event = parked(root, id);
        Map<String, String> facts = Map.of("type", event.type(), "aggregate", event.aggregateId());
        QuarkusTransaction.requiringNew().run(() -> record(event, "parked-event-replayed", facts));
        parked.replay(id);
        ParkedEvent after = parked.find(id).orElse(null);
        return after == null ? new Replay(id, "HANDLED", null) : new Replay(id, after.state(), after.reason());
    }

    @POST
    @Path("/{id}/abandonment")
    @RolesAllowed(OFFICE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "abandonParkedEvent",
            summary = "Give up a parked event, and handle those that waited behind it",
            description =
                    "For an event that will never be handled: this service goes on as if it had not been told, and its"
                            + " data is dropped. The reason stands in the audit trail; it names nobody. What needs what the event"
                            + " told waits on, and the health check inbox-complete says so. The answer says how the event stands:"
                            + " HANDLED where somebody's replay came first, and then nothing was given up.")
    public Replay abandon(
            @PathParam("root") String root, @PathParam("id") UUID id, @Valid @NotNull Abandonment abandonment) {
        ParkedEvent event = parked(root, id);
        Map<String, String> facts =
                Map.of("type", event.type(), "aggregate", event.aggregateId(), "reason", abandonment.reason());
        parked.giveUp(id, abandonment.reason(), () -> record(event, "parked-event-given-up", facts));
        return parked.ending(id)
                .map(ending -> new Replay(id, ending.state(), ending.reason()))
                .orElseThrow(NotFoundException::new);
    }

    private ParkedEvent parked(String root, UUID id) {
        ParkedEvent event = mine(root, id, Set.of(OFFICE));
        if (!event.state().equals("PARKED")) {
            throw new NotFoundException();
        }
        return event;
    }

    private void record(ParkedEvent event, String action, Map<String, String> facts) {
        audit.record(event.contestId(), action, event.id().toString(), facts);
    }

    private ParkedEvent mine(String root, UUID id, Set<String> roles) {
        requireHere(root);
        ParkedEvent event = parked.find(id).orElseThrow(NotFoundException::new);
        UUID contest = event.contestId();
        if (contest != null) {
            memberships.requireAny(contest, roles, Reach.CONTEST);
        } else if (!memberships.holdsSomeContest(roles)) {
            throw new NotFoundException();
        }
        return event;
    }

    private void requireHere(String root) {
        if (!root.equals(service.root())) {
            throw new NotFoundException();
        }
    }
}
