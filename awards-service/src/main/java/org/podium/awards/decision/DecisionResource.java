package org.podium.awards.decision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.podium.awards.access.Duties;
import org.podium.awards.contest.Contests;
import org.podium.awards.contest.Rulebooks;
import org.podium.awards.decision.Decisions.DecisionTaken;
import org.podium.awards.entry.Entries;
import org.podium.awards.pool.Pool;
import org.podium.awards.pool.PoolFactsOf;
import org.podium.awards.pool.Pools;
import org.podium.awards.problem.AwardsProblem;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.audit.Audit;
import org.podium.kit.database.Database;
import org.podium.kit.idempotency.Idempotent;
import org.podium.kit.paging.Cursor;
import org.podium.kit.paging.Keyset;
import org.podium.kit.paging.Keyset.Column;
import org.podium.kit.paging.Page;
import org.podium.kit.paging.PageRequest;
import org.podium.kit.paging.Pages;
import org.podium.kit.parameter.QueryValue;
import org.podium.kit.problem.KitProblem;
import org.podium.kit.problem.ProblemException;
import org.podium.kit.problem.Sentence;
import org.podium.rulebook.AwardRule;
import org.podium.rulebook.award.Award;
import org.podium.rulebook.award.Blocker;
import org.podium.rulebook.award.TieDecision;
import org.podium.rulebook.award.TieDecision.Choice;

/** The committee decides ties that the rulebook leaves to it. */
@Path("/awards/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions")
public class DecisionResource {
    private final Duties duties;
    private final Pools pools;
    private final Contests contests;
    private final Rulebooks rulebooks;
    private final PoolFactsOf factsOf;
    private final Entries entries;
    private final Decisions decisions;
    private final Event<DecisionTaken> taken;
    private final Database database;
    private final CurrentUser user;
    private final Audit audit;
    private final Clock clock;

    DecisionResource(
            Duties duties,
            Pools pools,
            Contests contests,
            Rulebooks rulebooks,
            PoolFactsOf factsOf,
            Entries entries,
            Decisions decisions,
            Event<DecisionTaken> taken,
            Database database,
            CurrentUser user,
            Audit audit,
            Clock clock) {
        this.duties = duties;
        this.pools = pools;
        this.contests = contests;
        this.rulebooks = rulebooks;
        this.factsOf = factsOf;
        this.entries = entries;
        this.decisions = decisions;
        this.taken = taken;
        this.database = database;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param rule the award rule; absent: every rule with this cut
     * @param cut the last place of the tier, such as 10
     * @param entries the tied set, exactly
     * @param order for ORDER: the same entries, the best first; absent: in the order of {@code entries}
     */
    public record DecisionRequest(
            @Nullable String rule,
            @NotNull @Min(1) Integer cut,
            @NotEmpty List<UUID> entries,
            @NotNull Choice decision,
            @Nullable List<UUID> order,
            @NotBlank @Size(max = 2000) String reason) {
        TieDecision facts() {
            var places = order == null ? (decision == Choice.ORDER ? entries : List.<UUID>of()) : order;
            return new TieDecision(
                    rule,
                    cut,
                    entries.stream().map(UUID::toString).sorted().toList(),
                    decision,
                    places.stream().map(UUID::toString).toList(),
                    reason.strip());
        }
    }

    @POST
    @Path("pools/{pool}/award-decisions")
    @RolesAllowed(Duties.COMMITTEE)
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decideTie",
            summary = "Decide a tie over a cut",
            description =
                    "LOWER leaves the tied set below the cut, EXTEND lifts it (never over a ceiling), ORDER gives the "
                            + "order for places that cannot be shared. For the committee, with a reason. A tie that is open can "
                            + "always be decided, also one that a corrected result brought after a public notice; a later decision "
                            + "on the same tie takes the place of the earlier one until a public notice has shown it.")
    public RestResponse<DecisionView> decide(@PathParam("pool") UUID id, @Valid @NotNull DecisionRequest request) {
        var known = pools.known(id);
        duties.requireOf(known.contest(), Duties.COMMITTEE, known.reach());
        var contest = contests.toDecideOn(known.contest());
        var pool = pools.known(id);
        requireNotOwn(pool, request);
        var decision = request.facts();
        requireTie(pool, decision);
        requireFits(pool, decision);

        var made =
                new Decision(decision, pool, pool.rulebookVersion(), user.subject(), user.username(), clock.instant());
        decisions.persist(made);
        decisions.holdingFor(id).stream()
                .filter(earlier -> !earlier.id().equals(made.id()) && made.isAboutTheTieOf(earlier))
                .forEach(earlier -> earlier.giveWayTo(made));
        decisions.flush();
        taken.fire(new DecisionTaken(pool));
        audit.record(
                contest.id(),
                "tie-decided",
                id.toString(),
                Map.of(
                        "decision", decision.choice().name(),
                        "cut", decision.cut(),
                        "entries", decision.entries(),
                        "order", decision.order(),
                        "reason", decision.reason()));
        return RestResponse.status(RestResponse.Status.CREATED, DecisionView.of(made));
    }

    @GET
    @Path("pools/{pool}/award-decisions")
    @RolesAllowed({Duties.OFFICE, Duties.COMMITTEE, Duties.AUDITOR, Duties.SUPERVISOR})
    @Operation(
            operationId = "listDecisions",
            summary = "What the committee decided in a pool, also what a later decision replaced",
            description = "In the order in which it was decided.")
    public RestResponse<Page<DecisionView>> list(
            @PathParam("pool") UUID id,
            @QueryParam("rule")
                    @Parameter(description = "Only decisions for this award rule alone, by its id")
                    @Nullable
                    String rule,
            @QueryParam("decision") @Nullable Choice decision,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        var pool = pools.known(id);
        if (!duties.shows(pool.contest())) throw Pools.unknown(id);
        // known, but not theirs: coming again would not help
        if (!duties.sightOf(pool.contest()).sees(pool.reach())) throw new ProblemException(KitProblem.NOT_FOUND);
        var page = PageRequest.of(cursor, limit);
        if (rule != null) requireKnown(rule, pool);
        var wanted = Keyset.of("pool", id)
                .only("rule", rule)
                .only("choice", decision)
                .inOrder(page, Column.id("id"));
        return Pages.answer(
                Page.of(decisions.page(wanted, page.fetch()), page, made -> Cursor.of(made.id()), DecisionView::of),
                uri);
    }

    private void requireKnown(String rule, Pool pool) {
        rulebooks
                .version(pool.contest(), pool.rulebookVersion())
                .map(rulebook ->
                        rulebook.awards().rules().stream().map(AwardRule::id).toList())
                .ifPresent(known -> QueryValue.requireKnown("rule", rule, known));
    }

    private void requireNotOwn(Pool pool, DecisionRequest request) {
        if (entries.anyOwn(pool.contest(), request.entries(), user.unit())) {
            throw new ProblemException(AwardsProblem.OWN_ENTRY);
        }
    }

    /**
     * The tie is one that the pool has: open, or decided before and not shown to the public since. An open tie is decided
     * whatever a notice has shown of the pool, since a corrected result may bring one that none has shown, and no further
     * notice opens before it is decided.
     */
    private void requireTie(Pool pool, TieDecision decision) {
        var tied = Set.copyOf(decision.entries());
        var open = pool.blockers().stream()
                .filter(blocker -> blocker.cut() == decision.cut() && tied.equals(Set.copyOf(blocker.entries())))
                .map(Blocker::rule)
                .filter(rule -> decision.rule() == null || decision.rule().equals(rule))
                .collect(Collectors.toSet());
        var earlier = decisions.holdingFor(pool.id()).stream()
                .filter(held -> held.isAbout(decision))
                .toList();
        if (open.isEmpty() && earlier.isEmpty()) throw new ProblemException(AwardsProblem.TIE_NOT_OPEN, ties(pool));
        if (earlier.stream().anyMatch(held -> !held.isOpenAgain(open) && shown(held))) {
            throw new ProblemException(AwardsProblem.NOTICE_HAS_OPENED);
        }
    }

    private static String ties(Pool pool) {
        var there = pool.blockers().stream()
                .map(blocker -> "%s@%d %s".formatted(blocker.rule(), blocker.cut(), blocker.entries()))
                .collect(Collectors.joining("; "));
        return there.isEmpty() ? "–" : there;
    }

    /** What a decision led to is public with the first notice that opens after it. */
    private boolean shown(Decision held) {
        return database.first(
                        "select 1 from public_notice where contest_id = ? and opened_at >= ? limit 1",
                        row -> row.getInt(1),
                        held.contest(),
                        held.decidedAt())
                .isPresent();
    }

    private void requireFits(Pool pool, TieDecision decision) {
        var rulebook = rulebooks
                .version(pool.contest(), pool.rulebookVersion())
                .orElseThrow(() -> ProblemException.notKnownYet("rulebook"));
        var taken =
                decisions.holdingFor(pool.id()).stream().map(Decision::facts).toList();
        Award.refusal(rulebook, factsOf.pool(pool, rulebook).facts(), taken, decision)
                .ifPresent(why -> {
                    var said = new Sentence(why.sentence().zh(), why.sentence().en());
                    var problem = new ProblemException(AwardsProblem.DECISION_DOES_NOT_FIT, said)
                            .withError("/decision", "decision-does-not-fit", said);
                    if (why.rule() != null) problem.with("rule", why.rule());
                    if (why.clause() != null) problem.with("clause", why.clause());
                    throw problem;
                });
    }
}
