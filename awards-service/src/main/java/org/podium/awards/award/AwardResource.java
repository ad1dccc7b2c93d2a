package org.podium.awards.award;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.podium.awards.access.Duties;
import org.podium.awards.access.Sight;
import org.podium.kit.paging.Cursor;
import org.podium.kit.paging.Page;
import org.podium.kit.paging.PageRequest;
import org.podium.kit.paging.Pages;
import org.podium.kit.precondition.ETags;
import org.podium.kit.problem.KitProblem;
import org.podium.kit.problem.ProblemException;

/** Reading awards. Nobody writes one: they follow from results, decisions and facts. */
@Path("/awards/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Awards")
@PermitAll
public class AwardResource {
    private final Awards awards;
    private final Duties duties;
    private final Explanations explanations;

    AwardResource(Awards awards, Duties duties, Explanations explanations) {
        this.awards = awards;
        this.duties = duties;
        this.explanations = explanations;
    }

    @GET
    @Path("contests/{contest}/awards")
    @Operation(
            operationId = "listAwards",
            summary = "Awards of a contest",
            description =
                    "The office and the committee see all; a unit sees its own and the public ones; without login, "
                            + "those under public notice and those confirmed. In the order they were proposed.")
    public RestResponse<Page<AwardView>> list(
            @PathParam("contest") UUID contest,
            @BeanParam AwardFilter filter,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        var sight = duties.sightOf(contest);
        var page = PageRequest.of(cursor, limit);
        var wanted = filter.keyset(contest, sight, page);
        var found = awards.find(wanted.text(), wanted.values())
                .page(0, page.fetch())
                .list();
        return Pages.answer(
                Page.of(found, page, award -> Cursor.of(award.id()), award -> AwardView.of(award, sight)), uri);
    }

    @GET
    @Path("awards/{award}")
    @Operation(operationId = "getAward", summary = "One award")
    public RestResponse<AwardView> get(@PathParam("award") UUID id) {
        var award = known(id);
        var sight = duties.sightOf(award.contest());
        if (!sight.inside(award.reach(), award.uscc()) && !AwardStatus.PUBLIC.contains(award.status()))
            throw nothingHere();
        return RestResponse.ResponseBuilder.ok(AwardView.of(award, sight))
                .header(HttpHeaders.ETAG, ETags.header(award.version()))
                .build();
    }

    @GET
    @Path("awards/{award}/explanation")
    @RolesAllowed({
        Duties.OFFICE,
        Duties.COMMITTEE,
        Duties.UNIT,
        Duties.AUTHORITY,
        Duties.AUDITOR,
        Duties.SUPERVISOR,
        Duties.CHIEF_JUDGE
    })
    @Operation(
            operationId = "explainAward",
            summary = "Why somebody gets an award, or does not",
            description =
                    "Rule, clause and rulebook version; the facts and the arithmetic; who decided where the rulebook "
                            + "left it to people. For the office, the committee and the own unit.")
    public Explanation explain(@PathParam("award") UUID id) {
        var award = known(id);
        Sight sight = duties.sightOf(award.contest());
        if (!sight.inside(award.reach(), award.uscc())) throw nothingHere();
        return explanations.of(award);
    }

    private Award known(UUID id) {
        return awards.findByIdOptional(id)
                .filter(award -> duties.shows(award.contest()))
                .orElseThrow(AwardResource::nothingHere);
    }

    private static ProblemException nothingHere() {
        return new ProblemException(KitProblem.NOT_FOUND);
    }
}
