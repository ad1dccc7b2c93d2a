package org.podium.registration.training;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.access.Where;
import org.podium.kit.audit.Audit;
import org.podium.kit.idempotency.Idempotent;
import org.podium.kit.paging.Cursor;
import org.podium.kit.paging.Page;
import org.podium.kit.paging.PageRequest;
import org.podium.kit.paging.Pages;
import org.podium.kit.problem.FieldError;
import org.podium.kit.problem.ProblemException;
import org.podium.kit.time.Ids;
import org.podium.registration.RegistrationProblem;
import org.podium.registration.contest.Contest;
import org.podium.registration.contest.Contests;
import org.podium.registration.contest.PublishedRulebooks;
import org.podium.registration.membership.Access;
import org.podium.rulebook.Registration;

/** Trainings that were held: each unit records and sees its own, those who run the contest see all, their office its own too. */
@Where(Where.Held.WHOLE_CONTEST)
@Path("/registration/v1/contests/{contest}/trainings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "trainings")
public class TrainingResource {
    private final Contests contests;
    private final PublishedRulebooks rulebooks;
    private final Trainings trainings;
    private final Access access;
    private final CurrentUser user;
    private final Audit audit;
    private final Clock clock;

    TrainingResource(
            Contests contests,
            PublishedRulebooks rulebooks,
            Trainings trainings,
            Access access,
            CurrentUser user,
            Audit audit,
            Clock clock) {
        this.contests = contests;
        this.rulebooks = rulebooks;
        this.trainings = trainings;
        this.access = access;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param people how many came; @param fields what the rulebook asks of a training, by the names of its fields */
    @Schema(name = "TrainingRecord")
    public record Recorded(
            @Min(1) @Max(100_000) int people, @NotNull Map<String, String> fields) {}

    /** @param unit code of the unit that held it; absent where those who run the contest did */
    @Schema(name = "Training")
    public record View(
            UUID id,
            @Nullable String unit,
            int people,
            Map<String, String> fields,
            String rule,
            String clause,
            int rulebookVersion,
            Instant recordedAt) {
        static View of(Training training) {
            return new View(
                    training.id(),
                    training.uscc(),
                    training.people(),
                    training.answers(),
                    training.rule(),
                    training.clause(),
                    training.rulebookVersion(),
                    training.recordedAt());
        }
    }

    @POST
    @RolesAllowed({Access.UNIT, Access.OFFICE})
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordTraining",
            summary = "Record a training that was held",
            description =
                    "By the unit that held it, or by the office. It names nobody, and nothing depends on it. What is"
                            + " recorded stays.")
    public RestResponse<View> record(@PathParam("contest") String name, @Valid @NotNull Recorded recorded) {
        Contest contest = user.has(Access.UNIT) ? contests.seen(name, user) : whole(name, Access.OFFICE);
        Registration.Training asked = rulebooks.present(contest).registration().training();
        if (asked == null) {
            throw new ProblemException(RegistrationProblem.TRAINING_NOT_PROVIDED);
        }
        refuse(TrainingCheck.of(asked.fields(), recorded.fields()));
        Training training = new Training(
                Ids.next(),
                contest.id(),
                new Training.Held(ownUnit(), recorded.people(), recorded.fields()),
                new Training.Basis(asked.id(), asked.clause(), contest.rulebookVersion()),
                user.subject(),
                contest.timeAt(clock.instant()));
        trainings.persistAndFlush(training);
        audit.record(contest.id(), "training-recorded", training.id().toString(), Map.of("people", training.people()));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, View.of(training))
                .build();
    }

    @GET
    @RolesAllowed({Access.UNIT, Access.OFFICE, Access.COMMITTEE, Access.AUDITOR})
    @Transactional
    @Operation(
            operationId = "listTrainings",
            summary = "Trainings that were held, as they were recorded",
            description = "A unit sees its own; those who run the contest see all, or with `unit` those of one.")
    public RestResponse<Page<View>> list(
            @PathParam("contest") String name,
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        Contest contest = user.has(Access.UNIT)
                ? contests.seen(name, user)
                : whole(name, Access.OFFICE, Access.COMMITTEE, Access.AUDITOR);
        PageRequest page = PageRequest.of(cursor, limit);
        List<Training> found = trainings.page(contest.id(), user.has(Access.UNIT) ? ownUnit() : unit, page);
        return Pages.answer(Page.of(found, page, training -> Cursor.of(training.id()), View::of), uri);
    }

    /** Null for those who act for none. */
    private @Nullable String ownUnit() {
        if (!user.has(Access.UNIT)) {
            return null;
        }
        String unit = user.unit();
        if (unit == null) {
            throw new ProblemException(RegistrationProblem.UNIT_NOT_FOUND);
        }
        return unit;
    }

    private Contest whole(String name, String... roles) {
        UUID id = contests.idOf(name);
        access.requireWhole(id, roles);
        return contests.present(id);
    }

    private static void refuse(List<TrainingCheck.Fault> faults) {
        if (!faults.isEmpty()) {
            throw new ProblemException(RegistrationProblem.TRAINING_INVALID)
                    .withErrors(faults.stream()
                            .map(fault -> new FieldError(
                                    "/fields/" + fault.field(),
                                    fault.code(),
                                    fault.sentence().zh(),
                                    fault.sentence().en()))
                            .toList());
        }
    }
}
