package org.podium.notification.delivery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.Where;
import org.podium.kit.audit.Audit;
import org.podium.kit.idempotency.Idempotent;
import org.podium.kit.paging.Cursor;
import org.podium.kit.paging.Page;
import org.podium.kit.paging.PageRequest;
import org.podium.kit.paging.Pages;
import org.podium.kit.precondition.ETags;
import org.podium.kit.precondition.Preconditions;
import org.podium.kit.problem.KitProblem;
import org.podium.kit.problem.ProblemException;
import org.podium.notification.access.MayRead;

/** How the mails of a contest travelled, for its office and auditor; the office may send one again. */
@Path("/notifications/v1/deliveries")
@Where(Where.Held.WHOLE_CONTEST)
@Tag(name = "deliveries")
public class DeliveryResource {
    private final Deliveries deliveries;
    private final TrackedDeliveries tracked;
    private final MayRead mayRead;
    private final MailConfig mail;
    private final Audit audit;
    private final Clock clock;

    DeliveryResource(
            Deliveries deliveries,
            TrackedDeliveries tracked,
            MayRead mayRead,
            MailConfig mail,
            Audit audit,
            Clock clock) {
        this.deliveries = deliveries;
        this.tracked = tracked;
        this.mayRead = mayRead;
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param endedAt absent: in flight, or its worker died in it */
    public record Attempt(
            int number,
            Instant startedAt,
            @Nullable Instant endedAt,
            DeliveryAttempt.@Nullable Outcome outcome,
            @Nullable String error) {

        static Attempt of(DeliveryAttempt attempt) {
            return new Attempt(
                    attempt.number(), attempt.startedAt(), attempt.endedAt(), attempt.outcome(), attempt.error());
        }
    }

    /** @param messageIdHeader the Message-ID that every attempt carries */
    public record DeliveryView(
            UUID id,
            UUID messageId,
            UUID contestId,
            String template,
            String messageIdHeader,
            DeliveryStatus status,
            int attempts,
            @Nullable Instant nextAttemptAt,
            @Nullable Instant sentAt,
            @Nullable String lastError,
            @Nullable List<Attempt> history) {}

    @GET
    @RolesAllowed({MayRead.OFFICE, MayRead.AUDITOR})
    @Operation(operationId = "listDeliveries", summary = "How the mails of a contest travelled")
    public RestResponse<Page<DeliveryView>> list(
            @QueryParam("contest") @NotNull UUID contest,
            @QueryParam("status") @Nullable DeliveryStatus status,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        mayRead.requireAll(contest);
        PageRequest page = PageRequest.of(cursor, limit);
        return Pages.answer(
                Page.of(tracked.of(contest, status, page), page, t -> Cursor.of(t.id()), t -> view(t, null)), uri);
    }

    @GET
    @Path("{delivery}")
    @RolesAllowed({MayRead.OFFICE, MayRead.AUDITOR})
    @Operation(
            operationId = "getDelivery",
            summary = "One delivery with its attempts",
            description = "Its ETag is what sending it again asks for.")
    public RestResponse<DeliveryView> get(@PathParam("delivery") UUID id) {
        return whole(found(id));
    }

    @POST
    @Path("{delivery}/retry")
    @Transactional
    @RolesAllowed(MayRead.OFFICE)
    @Operation(operationId = "retryDelivery", summary = "Send a delivery that failed or waits, at once")
    public RestResponse<DeliveryView> retry(
            @PathParam("delivery") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        TrackedDeliveries.Tracked known = found(id);
        mayRead.requireOffice(known.contest());
        // alone with it: what a worker says of it meanwhile is not overwritten
        Delivery delivery = deliveries.findById(id, LockModeType.PESSIMISTIC_WRITE);
        Preconditions.requireMatch(ifMatch, found(id).version());
        delivery.retry(clock.instant());
        deliveries.flush();
        deliveries.callWorkers();
        audit.record(known.contest(), "delivery-retried", id.toString(), Map.of());
        return whole(found(id));
    }

    /** @param retried how many were put back */
    public record RetriedDeliveries(int retried) {}

    @POST
    @Path("retry")
    @Idempotent
    @RolesAllowed(MayRead.OFFICE)
    @Operation(
            operationId = "retryFailedDeliveries",
            summary = "Send every failed delivery of a contest again",
            description =
                    "For the office, after what was wrong with the mail server or its settings has been mended. Asked "
                            + "again, it finds only what has failed since. Mails that merely could not reach the server need no "
                            + "asking: they leave when it answers.")
    public RetriedDeliveries retryFailed(@QueryParam("contest") @NotNull UUID contest) {
        mayRead.requireOffice(contest);
        int retried = deliveries.retryFailed(contest);
        audit.record(contest, "failed-deliveries-retried", contest.toString(), Map.of("deliveries", retried));
        return new RetriedDeliveries(retried);
    }

    private TrackedDeliveries.Tracked found(UUID id) {
        TrackedDeliveries.Tracked known = tracked.one(id).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
        mayRead.requireAll(known.contest());
        return known;
    }

    private RestResponse<DeliveryView> whole(TrackedDeliveries.Tracked tracked) {
        DeliveryView view = view(
                tracked,
                deliveries.attemptsOf(tracked.id()).stream().map(Attempt::of).toList());
        return RestResponse.ResponseBuilder.ok(view)
                .tag(ETags.of(tracked.version()))
                .build();
    }

    private DeliveryView view(TrackedDeliveries.Tracked tracked, @Nullable List<Attempt> history) {
        return new DeliveryView(
                tracked.id(),
                tracked.message(),
                tracked.contest(),
                tracked.template(),
                "<" + tracked.id() + "@" + mail.domain() + ">",
                tracked.status(),
                tracked.attempts(),
                tracked.status() == DeliveryStatus.RETRYING ? tracked.nextAttemptAt() : null,
                tracked.sentAt(),
                tracked.lastError(),
                history);
    }
}
