package org.podium.registration.contest;

import io.quarkus.security.Authenticated;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.problem.ProblemException;
import org.podium.registration.RegistrationProblem;
import org.podium.registration.membership.Access;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.calendar.WorkingDays;

/** What follows from the rulebook: the form to ask for, and the tasks of the office. */
@Path("/registration/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "contests")
public class DescriptionResource {
    private final Contests contests;
    private final PublishedRulebooks rulebooks;
    private final EntityManager database;
    private final Access access;
    private final CurrentUser user;

    public DescriptionResource(
            Contests contests, PublishedRulebooks rulebooks, EntityManager database, Access access, CurrentUser user) {
        this.contests = contests;
        this.rulebooks = rulebooks;
        this.database = database;
        this.access = access;
        this.user = user;
    }

    @GET
    @Path("/contests/{contest}/form")
    @Transactional
    @Operation(operationId = "getForm", summary = "What to ask for a skill and division: schema, fields, documents")
    public FormDescription form(
            @PathParam("contest") String name,
            @QueryParam("skill") @Nullable String skill,
            @QueryParam("division") @Nullable String division) {
        Contest contest = find(name);
        Rulebook rulebook = rulebooks.present(contest);
        if (skill == null
                || division == null
                || rulebook.skill(skill).isEmpty()
                || rulebook.division(division).isEmpty()) {
            throw new ProblemException(RegistrationProblem.FORM_NOT_FOUND);
        }
        return FormDescription.of(rulebook, contest.rulebookVersion(), skill, division);
    }

    @GET
    @Path("/contests/{contest}/tasks")
    @Authenticated
    @Transactional
    @Operation(operationId = "listTasks", summary = "What the office must do next, by when, and what blocks it")
    public List<Tasks.Task> tasks(@PathParam("contest") String name) {
        user.requireAny("office", "committee");
        Contest contest = find(name);
        access.requireMember(contest.id(), "office", "committee");
        return Tasks.of(rulebooks.present(contest), WorkingDays.standard(), waiting(contest.id()));
    }

    private Tasks.Waiting waiting(UUID contest) {
        Object[] counts = (Object[]) database.createNativeQuery("select"
                        + " (select count(*) from entry where contest_id = :contest and status = 'SUBMITTED'),"
                        + " (select count(*) from entry where contest_id = :contest and status = 'RETURNED'),"
                        + " (select count(*) from substitution where contest_id = :contest and status = 'SUBMITTED')")
                .setParameter("contest", contest)
                .getSingleResult();
        return new Tasks.Waiting(number(counts[0]), number(counts[1]), number(counts[2]));
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }

    private Contest find(String name) {
        return contests.named(name).orElseThrow(() -> new ProblemException(RegistrationProblem.CONTEST_NOT_FOUND));
    }
}
