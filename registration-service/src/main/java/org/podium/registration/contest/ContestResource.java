package org.podium.registration.contest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.access.Where;
import org.podium.kit.audit.Audit;
import org.podium.kit.event.Outbox;
import org.podium.kit.idempotency.Idempotent;
import org.podium.kit.paging.Cursor;
import org.podium.kit.paging.Page;
import org.podium.kit.paging.PageRequest;
import org.podium.kit.paging.Pages;
import org.podium.kit.precondition.ETags;
import org.podium.kit.precondition.Preconditions;
import org.podium.kit.problem.ProblemException;
import org.podium.registration.RegistrationProblem;
import org.podium.registration.calendar.Calendars;
import org.podium.registration.membership.Access;
import org.podium.rulebook.calendar.WorkingDays;

/** Contests: public to read, rehearsals for who takes part; published, amended, rehearsed and deleted by their office. */
@Path("/registration/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "contests")
public class ContestResource {
    private final Contests contests;
    private final PublishedRulebooks rulebooks;
    private final Publication publication;
    private final Deletion deletion;
    private final Calendars calendars;
    private final Access access;
    private final Event<ClockMoved> moved;
    private final Outbox outbox;
    private final Audit audit;
    private final CurrentUser user;
    private final Clock clock;

    public ContestResource(
            Contests contests,
            PublishedRulebooks rulebooks,
            Publication publication,
            Deletion deletion,
            Calendars calendars,
            Access access,
            Event<ClockMoved> moved,
            Outbox outbox,
            Audit audit,
            CurrentUser user,
            Clock clock) {
        this.contests = contests;
        this.rulebooks = rulebooks;
        this.publication = publication;
        this.deletion = deletion;
        this.calendars = calendars;
        this.access = access;
        this.moved = moved;
        this.outbox = outbox;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /** Where the clock stands; absent {@code now}: real time. */
    public record ContestClock(@Nullable Instant now, long clockVersion) {}

    /** The time to set. */
    public record ClockSetting(@NotNull Instant now) {}

    /** A whole rulebook as YAML, or a JSON merge patch on the canonical one; and why. */
    public record Amendment(
            @NotBlank @Size(max = 1000) String reason,
            @Nullable String rulebook,
            @Nullable JsonNode patch) {}

    @GET
    @Path("/contests")
    @Transactional
    @PermitAll
    @Operation(
            operationId = "listContests",
            summary = "Contests, the newest last; rehearsals only for their members",
            description = "`q` finds them by a part of the slug or of the name in either language.")
    public RestResponse<Page<ContestView>> list(
            @QueryParam("rehearsal") @Nullable Boolean rehearsal,
            @QueryParam("q") @Nullable @Size(max = 100) String q,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(cursor, limit);
        List<Contest> found = contests.visibleTo(user, rehearsal, q, page);
        Map<UUID, String> hashes = rulebooks.presentHashes(found);
        WorkingDays calendar = calendars.present();
        Instant now = clock.instant();
        return Pages.answer(
                Page.of(found, page, contest -> Cursor.of(contest.id()), contest -> {
                    String hash = hashes.getOrDefault(contest.id(), "");
                    return ContestView.of(contest, rulebooks.present(contest, hash), hash, calendar, now);
                }),
                uri);
    }

    @POST
    @Path("/contests")
    @Idempotent
    @Consumes({"application/yaml", "application/x-yaml", "text/yaml"})
    @RolesAllowed(Access.OFFICE)
    @Where(Where.Held.NOWHERE)
    @Operation(operationId = "publishContest", summary = "Publish a rulebook; a rehearsal has its own clock")
    public RestResponse<ContestView> publish(
            String rulebook, @QueryParam("rehearsal") @DefaultValue("false") boolean rehearsal) {
        Contest contest = publication.publish(rulebook, rehearsal);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view(contest))
                .location(URI.create("/registration/v1/contests/" + contest.id()))
                .tag(ETags.of(contest.version()))
                .build();
    }

    @GET
    @Path("/contests/{contest}")
    @Transactional
    @PermitAll
    @Operation(
            operationId = "getContest",
            summary = "A contest with its dates, by id or slug",
            description = "A rehearsal is there for who takes part in it alone: by a membership or an entry.")
    public RestResponse<ContestView> get(@PathParam("contest") String name) {
        Contest contest = contests.seen(name, user);
        return RestResponse.ResponseBuilder.ok(view(contest))
                .tag(ETags.of(contest.version()))
                .build();
    }

    @POST
    @Path("/contests/{contest}/amendments")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Access.OFFICE)
    @Where(Where.Held.WHOLE_CONTEST)
    @Operation(operationId = "amendContest", summary = "Publish the next version of the rulebook, with a reason")
    public RestResponse<ContestView> amend(
            @PathParam("contest") String name,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Amendment amendment) {
        UUID id = officeOf(name);
        Contest contest = publication.amend(id, ifMatch, amendment.reason(), amendment.rulebook(), amendment.patch());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view(contest))
                .location(URI.create(
                        "/registration/v1/contests/" + id + "/rulebook?version=" + contest.rulebookVersion()))
                .tag(ETags.of(contest.version()))
                .build();
    }

    @GET
    @Path("/contests/{contest}/clock")
    @Transactional
    @PermitAll
    @Operation(operationId = "getContestClock", summary = "Where the clock of a contest stands")
    public RestResponse<ContestClock> clock(@PathParam("contest") String name) {
        return clockOf(contests.seen(name, user));
    }

    @PUT
    @Path("/contests/{contest}/clock")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Access.OFFICE)
    @Where(Where.Held.WHOLE_CONTEST)
    @Operation(operationId = "setContestClock", summary = "Set the clock of a rehearsal, never backwards")
    public RestResponse<ContestClock> setClock(
            @PathParam("contest") String name,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ClockSetting setting) {
        Contest contest = contests.alone(officeOf(name));
        Preconditions.requireMatch(ifMatch, contest.clockVersion());
        try {
            contest.setClock(setting.now());
        } catch (Contest.ClockOfRealContest real) {
            throw new ProblemException(RegistrationProblem.NOT_A_REHEARSAL).causedBy(real);
        } catch (Contest.ClockGoesBackwards backwards) {
            throw new ProblemException(RegistrationProblem.CLOCK_BACKWARDS).causedBy(backwards);
        }
        moved.fire(new ClockMoved(contest.id()));
        outbox.send(ContestEvents.clockSet(contest.id(), setting.now(), contest.clockVersion()));
        audit.record(
                contest.id(),
                "clock-set",
                contest.id().toString(),
                Map.of("now", setting.now().toString(), "clockVersion", contest.clockVersion()));
        return clockOf(contest);
    }

    @DELETE
    @Path("/contests/{contest}")
    @RolesAllowed(Access.OFFICE)
    @Where(Where.Held.WHOLE_CONTEST)
    @Operation(operationId = "deleteContest", summary = "Delete a rehearsal whole")
    public void delete(@PathParam("contest") String name, @HeaderParam("If-Match") @Nullable String ifMatch) {
        deletion.delete(officeOf(name), ifMatch);
    }

    /** Told inside the transaction that sets the clock of a rehearsal; the contest is held alone. */
    public record ClockMoved(UUID contest) {}

    private UUID officeOf(String name) {
        UUID id = contests.idOf(name);
        access.requireWhole(id, Access.OFFICE);
        return id;
    }

    private ContestView view(Contest contest) {
        String hash = rulebooks.presentHashes(List.of(contest)).getOrDefault(contest.id(), "");
        return ContestView.of(contest, rulebooks.present(contest, hash), hash, calendars.present(), clock.instant());
    }

    private static RestResponse<ContestClock> clockOf(Contest contest) {
        return RestResponse.ResponseBuilder.ok(new ContestClock(contest.clock(), contest.clockVersion()))
                .tag(ETags.of(contest.clockVersion()))
                .build();
    }
}
