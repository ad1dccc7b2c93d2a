package org.podium.registration.task;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.access.Where;
import org.podium.kit.paging.Page;
import org.podium.kit.problem.ProblemException;
import org.podium.registration.RegistrationProblem;
import org.podium.registration.calendar.Calendars;
import org.podium.registration.contest.Contest;
import org.podium.registration.contest.Contests;
import org.podium.registration.contest.PublishedRulebooks;
import org.podium.registration.duty.Duties;
import org.podium.registration.entry.Entries;
import org.podium.registration.entry.EntryStatus;
import org.podium.registration.insurance.Insurances;
import org.podium.registration.judge.Nomination;
import org.podium.registration.judge.Nominations;
import org.podium.registration.membership.Access;
import org.podium.registration.substitution.Substitution;
import org.podium.registration.substitution.Substitutions;
import org.podium.registration.unit.Unit;
import org.podium.registration.unit.Units;

/** What is to be done before the contest begins, by the office and by a unit; what follows then is the other services'. */
@Path("/registration/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "contests")
public class TaskResource {
    private final Contests contests;
    private final PublishedRulebooks rulebooks;
    private final Entries entries;
    private final Substitutions substitutions;
    private final Units units;
    private final Duties duties;
    private final Nominations nominations;
    private final Insurances insurances;
    private final Calendars calendars;
    private final Access access;
    private final CurrentUser user;

    public TaskResource(
            Contests contests,
            PublishedRulebooks rulebooks,
            Entries entries,
            Substitutions substitutions,
            Units units,
            Duties duties,
            Nominations nominations,
            Insurances insurances,
            Calendars calendars,
            Access access,
            CurrentUser user) {
        this.contests = contests;
        this.rulebooks = rulebooks;
        this.entries = entries;
        this.substitutions = substitutions;
        this.units = units;
        this.duties = duties;
        this.nominations = nominations;
        this.insurances = insurances;
        this.calendars = calendars;
        this.access = access;
        this.user = user;
    }

    /**
     * Whole: there are few, one of each kind or for each duty of units, and the count of one stands for what its own list
     * holds in pages.
     */
    @GET
    @Path("/contests/{contest}/tasks")
    @RolesAllowed({Access.OFFICE, Access.COMMITTEE, Access.UNIT})
    @Where(Where.Held.WHOLE_CONTEST)
    @Transactional
    @Operation(
            operationId = "listTasks",
            summary = "What the office, or a unit, must do next, by when, and what blocks it",
            description =
                    "Until the contest begins. A task that counts names the list of what it counts. A unit reads what it has"
                            + " not handed in yet of what the rulebook asks of every unit, and whom it has not insured.")
    public Page<Tasks.Task> tasks(@PathParam("contest") String name, @QueryParam("kind") Tasks.@Nullable Kind kind) {
        String unit = user.unit();
        List<Tasks.Task> tasks =
                user.has(Access.UNIT) && unit != null ? ofUnit(contests.seen(name, user), unit) : ofOffice(name);
        return Page.whole(tasks.stream()
                .filter(task -> kind == null || task.kind() == kind)
                .toList());
    }

    private List<Tasks.Task> ofOffice(String name) {
        Contest contest =
                contests.named(name).orElseThrow(() -> new ProblemException(RegistrationProblem.CONTEST_NOT_FOUND));
        access.requireWhole(contest.id(), Access.OFFICE, Access.COMMITTEE);
        Tasks.Waiting waiting = new Tasks.Waiting(
                entries.count(contest.id(), EntryStatus.SUBMITTED),
                entries.approvedAgainstRule(contest.id()),
                entries.count(contest.id(), EntryStatus.RETURNED),
                substitutions.count(contest.id(), Substitution.Status.SUBMITTED),
                units.openParents(),
                nominations.count(contest.id(), Nomination.Status.SUBMITTED),
                nominations.withoutAccount(contest.id()));
        return Tasks.of(
                contest.id(),
                rulebooks.present(contest),
                calendars.present(),
                waiting,
                duties.ofAll(contest),
                insurances.open(contest));
    }

    /** A unit that sends nobody owes nothing. */
    private List<Tasks.Task> ofUnit(Contest contest, String uscc) {
        List<Tasks.Task> tasks = new ArrayList<>(Tasks.ofUnit(contest.id(), insurances.open(contest)));
        units.findByIdOptional(uscc)
                .map(Unit::legalUscc)
                .filter(legal -> duties.takesPart(contest.id(), legal))
                .map(legal -> Tasks.ofUnit(contest.id(), uscc, duties.of(contest, legal)))
                .ifPresent(tasks::addAll);
        return tasks;
    }
}
