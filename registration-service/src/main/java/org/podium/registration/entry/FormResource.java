package org.podium.registration.entry;

import jakarta.annotation.security.PermitAll;
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
import org.podium.kit.problem.ProblemException;
import org.podium.registration.RegistrationProblem;
import org.podium.registration.contest.Contest;
import org.podium.registration.contest.Contests;
import org.podium.registration.contest.PublishedRulebooks;
import org.podium.rulebook.Rulebook;

/** What follows from the rulebook: the form to ask for. */
@Path("/registration/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "contests")
public class FormResource {
    private final Contests contests;
    private final PublishedRulebooks rulebooks;
    private final CurrentUser user;

    public FormResource(Contests contests, PublishedRulebooks rulebooks, CurrentUser user) {
        this.contests = contests;
        this.rulebooks = rulebooks;
        this.user = user;
    }

    @GET
    @Path("/contests/{contest}/form")
    @Transactional
    @PermitAll
    @Operation(operationId = "getForm", summary = "What to ask for a skill and division: schema, fields, documents")
    public FormDescription form(
            @PathParam("contest") String name,
            @QueryParam("skill") @Nullable String skill,
            @QueryParam("division") @Nullable String division) {
        Contest contest = contests.seen(name, user);
        Rulebook rulebook = rulebooks.present(contest);
        if (skill == null
                || division == null
                || rulebook.skill(skill).isEmpty()
                || rulebook.division(division).isEmpty()) {
            throw new ProblemException(RegistrationProblem.FORM_NOT_FOUND);
        }
        return FormDescription.of(rulebook, contest.rulebookVersion(), skill, division);
    }
}
