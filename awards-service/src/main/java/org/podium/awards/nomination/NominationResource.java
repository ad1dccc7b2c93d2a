package org.podium.awards.nomination;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.podium.awards.access.Duties;
import org.podium.awards.contest.Contests;
import org.podium.awards.contest.Rulebooks;
import org.podium.awards.nomination.TitleNomination.Recorded;
import org.podium.awards.nomination.UnitNominations.UnitApproved;
import org.podium.awards.problem.AwardsProblem;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.access.Reach;
import org.podium.kit.access.Where;
import org.podium.kit.audit.Audit;
import org.podium.kit.idempotency.Idempotent;
import org.podium.kit.paging.Cursor;
import org.podium.kit.paging.Keyset;
import org.podium.kit.paging.Keyset.Column;
import org.podium.kit.paging.Page;
import org.podium.kit.paging.PageRequest;
import org.podium.kit.paging.Pages;
import org.podium.kit.parameter.QueryValue;
import org.podium.kit.precondition.ETags;
import org.podium.kit.precondition.Preconditions;
import org.podium.kit.problem.KitProblem;
import org.podium.kit.problem.ProblemException;
import org.podium.rulebook.AwardRule.Discretionary;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.award.Discretion;
import org.podium.rulebook.award.Nomination;

/** Awards at the committee's discretion: the office nominates a unit, the committee approves it or not. */
@Path("/awards/v1")
@Produces(MediaType.APPLICATION_JSON)
@Where(Where.Held.WHOLE_CONTEST)
@Tag(name = "Nominations")
public class NominationResource {
    private final UnitNominations nominations;
    private final Candidacy candidacy;
    private final Duties duties;
    private final Contests contests;
    private final Rulebooks rulebooks;
    private final CurrentUser user;
    private final Audit audit;
    private final Event<UnitApproved> approvals;
    private final Clock clock;

    NominationResource(
            UnitNominations nominations,
            Candidacy candidacy,
            Duties duties,
            Contests contests,
            Rulebooks rulebooks,
            CurrentUser user,
            Audit audit,
            Event<UnitApproved> approvals,
            Clock clock) {
        this.nominations = nominations;
        this.candidacy = candidacy;
        this.duties = duties;
        this.contests = contests;
        this.rulebooks = rulebooks;
        this.user = user;
        this.audit = audit;
        this.approvals = approvals;
        this.clock = clock;
    }

    /** @param award name of the award, or id of its rule; @param unit code of the unit, or of an organisation */
    @Schema(name = "UnitNominationRequest")
    public record UnitNominationRequest(
            @NotBlank @Size(max = 100) String award,

            @NotNull @Pattern(regexp = "[0-9A-HJ-NPQRTUWXY]{18}")
            String unit,

            @NotBlank @Size(max = 2000) String reason) {}

    @Schema(name = "UnitNominationDecision")
    public record UnitNominationDecision(
            @NotNull Choice decision,
            @NotBlank @Size(max = 2000) String reason) {
        public enum Choice {
            APPROVE,
            REFUSE
        }
    }

    @POST
    @Path("contests/{contest}/nominations")
    @RolesAllowed(Duties.OFFICE)
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "nominateUnit",
            summary = "Nominate a unit for an award without a formula",
            description =
                    "For the office. Who may be nominated the rulebook says: organisations of certain roles, or units"
                            + " that took part; anybody else is 422 no-candidate with the rule and its clause.")
    public RestResponse<UnitNominationView> nominate(
            @PathParam("contest") UUID id, @Valid @NotNull UnitNominationRequest request) {
        duties.requireOf(id, Duties.OFFICE);
        var contest = contests.toDecideOn(id);
        var rulebook = rulebooks.current(contest);
        var rule = rule(rulebook, request.award());
        if (candidacy.concerns(id, request.unit(), user.unit())) throw new ProblemException(AwardsProblem.OWN_ENTRY);
        var participating = candidacy.participating(id);
        var meant = new Nomination(rule.id(), null, request.unit(), request.reason(), user.subject(), null);
        Discretion.refusal(rulebook, meant, participating.keySet()).ifPresent(why -> {
            throw new ProblemException(AwardsProblem.NO_CANDIDATE, rule.award())
                    .with("rule", rule.id())
                    .with("clause", rule.clause())
                    .with("sentence", why);
        });
        if (nominations.stands(id, rule.id(), request.unit())) {
            throw new ProblemException(AwardsProblem.NOMINATED_BEFORE);
        }
        var name = Candidacy.organisation(rulebook, request.unit())
                .orElseGet(() -> participating.getOrDefault(request.unit(), request.unit()));
        var wanted = new UnitNomination.Wanted(id, contest.rulebookVersion(), rule.id(), rule.clause(), rule.award());
        var nomination = new UnitNomination(
                wanted, request.unit(), name, request.reason().strip(), recorded());
        nominations.persistAndFlush(nomination);
        audit.record(
                id,
                "unit-nominated",
                nomination.id().toString(),
                Map.of("rule", rule.id(), "unit", request.unit(), "reason", nomination.reason()));
        return answer(RestResponse.Status.CREATED, nomination);
    }

    @POST
    @Path("nominations/{nomination}/decision")
    @RolesAllowed(Duties.COMMITTEE)
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decideNomination",
            summary = "Approve or refuse the nomination of a unit",
            description =
                    "For the committee, with a reason; not for who nominated, nor for who belongs to the unit or to"
                            + " one that counts as it.")
    public RestResponse<UnitNominationView> decide(
            @PathParam("nomination") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull UnitNominationDecision decision) {
        var nomination = known(id);
        duties.requireOf(nomination.contest(), Duties.COMMITTEE);
        contests.toDecideOn(nomination.contest());
        nominations.getEntityManager().refresh(nomination);
        Preconditions.requireMatch(ifMatch, nomination.version());
        if (nomination.status() != UnitNomination.Status.NOMINATED) {
            throw new ProblemException(AwardsProblem.NOMINATION_DECIDED);
        }
        if (nomination.nominatedBy().equals(user.subject())
                || candidacy.concerns(nomination.contest(), nomination.uscc(), user.unit())) {
            throw new ProblemException(AwardsProblem.OWN_NOMINATION_TO_DECIDE);
        }
        nomination.decide(
                decision.decision() == UnitNominationDecision.Choice.APPROVE,
                decision.reason().strip(),
                recorded());
        nominations.flush();
        if (nomination.status() == UnitNomination.Status.APPROVED) {
            approvals.fire(new UnitApproved(nomination.contest()));
        }
        audit.record(
                nomination.contest(),
                "unit-nomination-decided",
                id.toString(),
                Map.of("decision", decision.decision().name(), "reason", decision.reason()));
        return answer(RestResponse.Status.OK, nomination);
    }

    @GET
    @Path("contests/{contest}/nominations")
    @PermitAll
    @Operation(
            operationId = "listNominations",
            summary = "Units that were nominated",
            description = "All for the office, the committee and who supervises; to others nothing: nobody is named in"
                    + " public before the awards are. In the order in which they were nominated.")
    public RestResponse<Page<UnitNominationView>> list(
            @PathParam("contest") UUID id,
            @QueryParam("status") UnitNomination.@Nullable Status status,
            @QueryParam("rule")
                    @Parameter(description = "Only nominations for the award of this rule, by its id")
                    @Nullable
                    String rule,
            @QueryParam("unit") @Parameter(description = "Only nominations of this unit, by its USCC") @Nullable
                    String unit,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        var sight = duties.sightOf(id);
        var page = PageRequest.of(cursor, limit);
        if (!sight.sees(Reach.CONTEST)) return Pages.answer(Page.whole(List.of()), uri);
        if (rule != null) requireKnown(rule, id);
        var wanted = Keyset.of("contest", id)
                .only("status", status)
                .only("rule", rule)
                .only("uscc", unit)
                .inOrder(page, Column.id("id"));
        return Pages.answer(
                Page.of(
                        nominations.page(wanted, page.fetch()),
                        page,
                        nomination -> Cursor.of(nomination.id()),
                        UnitNominationView::of),
                uri);
    }

    private void requireKnown(String rule, UUID contest) {
        rulebooks
                .readable(contests.known(contest))
                .map(rulebook -> discretionary(rulebook).map(Discretionary::id).toList())
                .ifPresent(known -> QueryValue.requireKnown("rule", rule, known));
    }

    @GET
    @Path("nominations/{nomination}")
    @RolesAllowed({Duties.OFFICE, Duties.COMMITTEE, Duties.AUDITOR, Duties.SUPERVISOR})
    @Operation(operationId = "getNomination", summary = "One nomination of a unit")
    public RestResponse<UnitNominationView> get(@PathParam("nomination") UUID id) {
        var nomination = known(id);
        if (!duties.shows(nomination.contest())
                || !duties.sightOf(nomination.contest()).sees(Reach.CONTEST)) {
            throw new ProblemException(KitProblem.NOT_FOUND);
        }
        return answer(RestResponse.Status.OK, nomination);
    }

    private UnitNomination known(UUID id) {
        return nominations.findByIdOptional(id).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    }

    private static Discretionary rule(Rulebook rulebook, String award) {
        return discretionary(rulebook)
                .filter(rule -> rule.award().equals(award) || rule.id().equals(award))
                .findFirst()
                .orElseThrow(() -> new ProblemException(AwardsProblem.NO_SUCH_DISCRETION, award));
    }

    private static Stream<Discretionary> discretionary(Rulebook rulebook) {
        return rulebook.awards().rules().stream()
                .filter(Discretionary.class::isInstance)
                .map(Discretionary.class::cast);
    }

    private Recorded recorded() {
        return new Recorded(user.subject(), user.username(), clock.instant());
    }

    private static RestResponse<UnitNominationView> answer(RestResponse.Status status, UnitNomination nomination) {
        return RestResponse.ResponseBuilder.create(status, UnitNominationView.of(nomination))
                .header(HttpHeaders.ETAG, ETags.header(nomination.version()))
                .build();
    }
}
