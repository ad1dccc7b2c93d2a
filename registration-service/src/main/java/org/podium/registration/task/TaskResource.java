package org.podium.registration.task;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.paging.Page;
import org.podium.kit.problem.ProblemException;
import org.podium.registration.RegistrationProblem;
import org.podium.registration.calendar.Calendars;
import org.podium.registration.contest.Contest;
import org.podium.registration.contest.Contests;
import org.podium.registration.contest.PublishedRulebooks;
import org.podium.registration.entry.Entries;
import org.podium.registration.entry.EntryStatus;
import org.podium.registration.membership.Access;
import org.podium.registration.substitution.Substitution;
import org.podium.registration.substitution.Substitutions;
import org.podium.registration.unit.Units;

/** The office's list of what is to be done before the contest begins; what follows then is the other services'. */
@Path("/registration/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "contests")
public class TaskResource {
    private final Contests contests;
    private final PublishedRulebooks rulebooks;
    private final Entries entries;
    private final Substitutions substitutions;
    private final Units units;
    private final Calendars calendars;
    private final Access access;
    private final CurrentUser user;

    public TaskResource(
            Contests contests,
            PublishedRulebooks rulebooks,
            Entries entries,
            Substitutions substitutions,
            Units units,
            Calendars calendars,
            Access access,
            CurrentUser user) {
        this.contests = contests;
        this.rulebooks = rulebooks;
        this.entries = entries;
        this.substitutions = substitutions;
        this.units = units;
        this.calendars = calendars;
        this.access = access;
        this.user = user;
    }

    /** Whole: there is at most one task of each kind, and its count stands for what its own list holds in pages. */
    @GET
    @Path("/contests/{contest}/tasks")
    @Authenticated
    @Transactional
    @Operation(
            operationId = "listTasks",
            summary = "What the office must do next, by when, and what blocks it",
            description = "Until the contest begins. A task that counts names the list of what it counts.")
    public Page<Tasks.Task> tasks(@PathParam("contest") String name, @QueryParam("kind") Tasks.@Nullable Kind kind) {
        user.requireAny("office", "committee");
        Contest contest =
                contests.named(name).orElseThrow(() -> new ProblemException(RegistrationProblem.CONTEST_NOT_FOUND));
        access.requireWhole(contest.id(), "office", "committee");
        Tasks.Waiting waiting = new Tasks.Waiting(
                entries.count(contest.id(), EntryStatus.SUBMITTED),
                entries.count(contest.id(), EntryStatus.RETURNED),
                substitutions.count(contest.id(), Substitution.Status.SUBMITTED),
                units.openParents());
        return Page.whole(Tasks.of(contest.id(), rulebooks.present(contest), calendars.present(), waiting).stream()
                .filter(task -> kind == null || task.kind() == kind)
                .toList());
    }
}
