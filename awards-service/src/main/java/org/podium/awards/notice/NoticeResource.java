package org.podium.awards.notice;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.podium.awards.access.Duties;
import org.podium.awards.award.Awards;
import org.podium.awards.calendar.Calendars;
import org.podium.awards.certificate.Printability;
import org.podium.awards.certificate.Printability.Unprintable;
import org.podium.awards.contest.Contest;
import org.podium.awards.contest.Contests;
import org.podium.awards.contest.Rulebooks;
import org.podium.awards.problem.AwardsProblem;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.access.Where;
import org.podium.kit.audit.Audit;
import org.podium.kit.event.Outbox;
import org.podium.kit.idempotency.Idempotent;
import org.podium.kit.precondition.ETags;
import org.podium.kit.precondition.Preconditions;
import org.podium.kit.problem.KitProblem;
import org.podium.kit.problem.ProblemException;
import org.podium.rulebook.calendar.Deadline;
import org.podium.rulebook.calendar.Deadlines;

/** The office opens the public notice and closes it when its last day is over. */
@Path("/awards/v1")
@Produces(MediaType.APPLICATION_JSON)
@Where(Where.Held.WHOLE_CONTEST)
@Tag(name = "Public notice")
public class NoticeResource {
    private final Duties duties;
    private final Contests contests;
    private final Rulebooks rulebooks;
    private final OpenMatters openMatters;
    private final Awards awards;
    private final PublicNotices notices;
    private final Printability printability;
    private final Calendars calendars;
    private final Outbox outbox;
    private final CurrentUser user;
    private final Audit audit;
    private final Clock clock;

    NoticeResource(
            Duties duties,
            Contests contests,
            Rulebooks rulebooks,
            OpenMatters openMatters,
            Awards awards,
            PublicNotices notices,
            Printability printability,
            Calendars calendars,
            Outbox outbox,
            CurrentUser user,
            Audit audit,
            Clock clock) {
        this.duties = duties;
        this.contests = contests;
        this.rulebooks = rulebooks;
        this.openMatters = openMatters;
        this.awards = awards;
        this.notices = notices;
        this.printability = printability;
        this.calendars = calendars;
        this.outbox = outbox;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    @Path("contests/{contest}/public-notice")
    @PermitAll
    @Operation(
            operationId = "getPublicNotice",
            summary = "The latest public notice of a contest",
            description = "Without login. The awards it shows are those of `GET contests/{contest}/awards`.")
    public RestResponse<NoticeView> get(@PathParam("contest") UUID id) {
        duties.sightOf(id);
        var notice = notices.latestOf(id).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
        return answer(RestResponse.Status.OK, notice, null);
    }

    @POST
    @Path("contests/{contest}/public-notice")
    @RolesAllowed(Duties.OFFICE)
    @Idempotent
    @Operation(
            operationId = "openPublicNotice",
            summary = "Open the public notice",
            description =
                    "For the office. Refused with 409 while a tie waits for the committee, a pool of the awarding "
                            + "stage that has been drawn has no final result, or somebody with an award was disqualified and "
                            + "the corrected result has not come; the answer names the pools. Lasts the rulebook's "
                            + "number of working days in contest time.")
    public RestResponse<NoticeView> open(@PathParam("contest") UUID id) {
        duties.requireOf(id, Duties.OFFICE);
        var contest = contests.toDecideOn(id);
        if (notices.openOf(id).isPresent()) throw new ProblemException(AwardsProblem.NOTICE_ALREADY_OPEN);
        openMatters.requireNone(contest);
        if (awards.noticeable(id) == 0) throw new ProblemException(AwardsProblem.NOTHING_TO_NOTICE);

        var notice = new PublicNotice(id, period(contest), contest.rulebookVersion(), user.subject(), clock.instant());
        notices.persistAndFlush(notice);
        notice.shows(awards.putUnder(notice.id(), id));
        notices.flush();
        outbox.send(NoticeTold.opened(notice));
        audit.record(id, "public-notice-opened", notice.id().toString(), Map.of("awards", notice.awards()));
        return answer(RestResponse.Status.CREATED, notice, printability.missingUnder(notice.id()));
    }

    @POST
    @Path("contests/{contest}/public-notice/closing")
    @RolesAllowed(Duties.OFFICE)
    @Transactional
    @Operation(
            operationId = "closePublicNotice",
            summary = "Close the public notice",
            description =
                    "For the office, when the last day of the notice is over by the contest's clock; 409 before, and 409 with "
                            + "the names while any of them holds a character that no certificate can show.")
    public RestResponse<NoticeView> close(
            @PathParam("contest") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        duties.requireOf(id, Duties.OFFICE);
        var contest = contests.toDecideOn(id);
        var notice = notices.openOf(id).orElseThrow(() -> new ProblemException(AwardsProblem.NOTICE_NOT_OPEN));
        Preconditions.requireMatch(ifMatch, notice.version());
        var now = contest.now(clock);
        if (notice.stillRunsAt(now)) {
            throw new ProblemException(
                            AwardsProblem.NOTICE_STILL_RUNNING,
                            notice.closesOn().toString())
                    .with("closesOn", notice.closesOn().toString());
        }
        var unprintable = printability.missingUnder(notice.id());
        if (!unprintable.isEmpty()) {
            throw new ProblemException(
                            AwardsProblem.NOTICE_NOT_PRINTABLE,
                            unprintable.stream().map(Unprintable::toString).collect(Collectors.joining("; ")))
                    .with("awards", unprintable);
        }
        notice.close(user.subject(), now, clock.instant());
        notices.flush();
        outbox.send(NoticeTold.closed(notice));
        audit.record(id, "public-notice-closed", notice.id().toString(), Map.of());
        return answer(RestResponse.Status.OK, notice, null);
    }

    /** A rulebook without a period has its notice end with the day it opens on. */
    private PublicNotice.Period period(Contest contest) {
        var rulebook = rulebooks.current(contest);
        var zone = rulebook.contest().zoneId();
        var today = LocalDate.ofInstant(contest.now(clock), zone);
        var rule = rulebook.awards().publicNotice();
        var lasts = Deadlines.publicNotice(rulebook, today, calendars.present()).orElse(null);
        return switch (lasts) {
            case Deadline.At at ->
                new PublicNotice.Period(
                        today,
                        at.lastDay(),
                        at.end(),
                        rule == null ? null : rule.id(),
                        rule == null ? null : rule.clause());
            case Deadline.Undetermined unknown ->
                throw new ProblemException(
                        AwardsProblem.NOTICE_PERIOD_UNKNOWN, Integer.toString(unknown.missingYear()));
            case Deadline.NotAnnounced none -> dayOfOpening(today, zone);
            case null -> dayOfOpening(today, zone);
        };
    }

    private static PublicNotice.Period dayOfOpening(LocalDate today, java.time.ZoneId zone) {
        return new PublicNotice.Period(
                today, today, today.plusDays(1).atStartOfDay(zone).toInstant(), null, null);
    }

    private static RestResponse<NoticeView> answer(
            RestResponse.Status status, PublicNotice notice, @Nullable List<Unprintable> unprintable) {
        return RestResponse.ResponseBuilder.create(status, NoticeView.of(notice, unprintable))
                .header(HttpHeaders.ETAG, ETags.header(notice.version()))
                .build();
    }

    /**
     * @param closesOn last day, whole, in the contest's zone
     * @param awards how many awards it shows
     * @param unprintable with the answer to its opening: names that need a font before it can close
     */
    public record NoticeView(
            UUID id,
            UUID contestId,
            PublicNotice.State status,
            LocalDate opensOn,
            LocalDate closesOn,
            int awards,
            @Nullable String rule,
            @Nullable String clause,
            int rulebookVersion,
            Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable List<Unprintable> unprintable,
            long version) {
        static NoticeView of(PublicNotice n, @Nullable List<Unprintable> unprintable) {
            return new NoticeView(
                    n.id(),
                    n.contest(),
                    n.state(),
                    n.opensOn(),
                    n.closesOn(),
                    n.awards(),
                    n.rule(),
                    n.clause(),
                    n.rulebookVersion(),
                    n.openedAt(),
                    n.closedAt(),
                    unprintable,
                    n.version());
        }
    }
}
