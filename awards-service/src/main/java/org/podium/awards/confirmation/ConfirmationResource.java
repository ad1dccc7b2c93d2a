package org.podium.awards.confirmation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.podium.awards.access.Duties;
import org.podium.awards.award.AwardStatus;
import org.podium.awards.award.Awards;
import org.podium.awards.contest.Contests;
import org.podium.awards.notice.OpenMatters;
import org.podium.awards.notice.PublicNotices;
import org.podium.awards.problem.AwardsProblem;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.access.Reach;
import org.podium.kit.access.Where;
import org.podium.kit.audit.Audit;
import org.podium.kit.idempotency.Idempotent;
import org.podium.kit.problem.KitProblem;
import org.podium.kit.problem.ProblemException;

/** The committee confirms the awards of a closed public notice, all of them at once. */
@Path("/awards/v1")
@Produces(MediaType.APPLICATION_JSON)
@Where(Where.Held.WHOLE_CONTEST)
@Tag(name = "Confirmation")
public class ConfirmationResource {
    private final Duties duties;
    private final Contests contests;
    private final PublicNotices notices;
    private final OpenMatters openMatters;
    private final Awards awards;
    private final Confirmations confirmations;
    private final Confirming confirming;
    private final CurrentUser user;
    private final Audit audit;
    private final Clock clock;

    ConfirmationResource(
            Duties duties,
            Contests contests,
            PublicNotices notices,
            OpenMatters openMatters,
            Awards awards,
            Confirmations confirmations,
            Confirming confirming,
            CurrentUser user,
            Audit audit,
            Clock clock) {
        this.duties = duties;
        this.contests = contests;
        this.notices = notices;
        this.openMatters = openMatters;
        this.awards = awards;
        this.confirmations = confirmations;
        this.confirming = confirming;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    @POST
    @Path("contests/{contest}/awards/confirmation")
    @RolesAllowed(Duties.COMMITTEE)
    @Idempotent
    @Operation(
            operationId = "confirmAwards",
            summary = "Confirm the awards of the closed public notice",
            description =
                    "For the committee; who opened the notice cannot. Refused with 409 while somebody with an award is "
                            + "disqualified and the corrected result has not come. Certificates are issued with it. 200 when "
                            + "all is done; 202 where there are many: the rest follows by itself, `GET` shows how far it is.")
    public RestResponse<ConfirmationView> confirm(@PathParam("contest") UUID id) {
        duties.requireOf(id, Duties.COMMITTEE);
        var contest = contests.toDecideOn(id);
        var notice =
                notices.closedUnconfirmed(id).orElseThrow(() -> new ProblemException(AwardsProblem.NOTICE_NOT_CLOSED));
        if (notice.openedBy().equals(user.subject())) throw new ProblemException(AwardsProblem.SEPARATE_DUTY);
        openMatters.requireCorrected(contest);
        var count = (int) awards.count("notice = ?1 and status = ?2", notice.id(), AwardStatus.NOTICED);
        var confirmation = new Confirmation(id, notice.id(), count, user.subject(), user.username(), clock.instant());
        confirmations.persistAndFlush(confirmation);
        audit.record(id, "awards-confirmed", notice.id().toString(), Map.of("awards", count));
        var more = confirming.step(confirmation.id());
        return RestResponse.status(
                more ? RestResponse.Status.ACCEPTED : RestResponse.Status.OK, ConfirmationView.of(confirmation));
    }

    @GET
    @Path("contests/{contest}/awards/confirmation")
    @RolesAllowed({
        Duties.OFFICE,
        Duties.COMMITTEE,
        Duties.AUTHORITY,
        Duties.AUDITOR,
        Duties.SUPERVISOR,
        Duties.CHIEF_JUDGE
    })
    @Operation(operationId = "getConfirmation", summary = "How far the latest confirmation is")
    public ConfirmationView get(@PathParam("contest") UUID id) {
        if (!duties.sightOf(id).sees(Reach.CONTEST)) throw new ProblemException(KitProblem.NOT_FOUND);
        return confirmations
                .latestOf(id)
                .map(ConfirmationView::of)
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    }

    /**
     * @param awards how many the notice showed and still stood when it was confirmed
     * @param confirmed how many of them are confirmed by now
     */
    public record ConfirmationView(
            UUID id,
            UUID contestId,
            UUID noticeId,
            Confirmation.State status,
            int awards,
            int confirmed,
            int certificates,
            Instant requestedAt,
            @Nullable Instant doneAt) {
        static ConfirmationView of(Confirmation c) {
            return new ConfirmationView(
                    c.id(),
                    c.contest(),
                    c.notice(),
                    c.state(),
                    c.awards(),
                    c.confirmed(),
                    c.certificates(),
                    c.requestedAt(),
                    c.doneAt());
        }
    }
}
