package org.podium.awards.award;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.podium.awards.award.AmendmentPreview.AwardChange;
import org.podium.awards.award.AmendmentPreview.Following;
import org.podium.awards.award.AmendmentPreview.PoolPreview;
import org.podium.awards.award.AmendmentPreview.Ruling;
import org.podium.awards.award.AmendmentPreview.Said;
import org.podium.awards.contest.Contest;
import org.podium.awards.contest.Rulebooks;
import org.podium.awards.decision.Decision;
import org.podium.awards.decision.Decisions;
import org.podium.awards.nomination.TitleNominations;
import org.podium.awards.pool.CancelledPools;
import org.podium.awards.pool.CancelledPools.Cancelled;
import org.podium.awards.pool.DrawnPools;
import org.podium.awards.pool.Pool;
import org.podium.awards.pool.PoolFactsOf;
import org.podium.awards.result.ResultTold;
import org.podium.kit.access.Reach;
import org.podium.rulebook.Contest.Cancellation;
import org.podium.rulebook.Contest.Stage;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.amendment.Change;
import org.podium.rulebook.amendment.Comparison;
import org.podium.rulebook.award.PoolAwards;
import org.podium.rulebook.award.Proposal;
import org.podium.rulebook.award.TieDecision;
import org.podium.rulebook.award.VerificationResult;

/**
 * Lays the results of a contest before the rules that they were published under and before intended ones, with the decisions and
 * verifications that hold, and with what the intended ones find of titles. Asks of each whether an announcement cancels
 * it. Reads only; as many statements for fifty pools as for one.
 */
@ApplicationScoped
class AmendmentPreviews {
    private final Rulebooks rulebooks;
    private final CancelledPools cancelledPools;
    private final PoolFactsOf factsOf;
    private final DrawnPools drawn;
    private final Decisions decisions;
    private final TitleNominations nominations;
    private final Awards awards;
    private final Clock clock;

    AmendmentPreviews(
            Rulebooks rulebooks,
            CancelledPools cancelledPools,
            PoolFactsOf factsOf,
            DrawnPools drawn,
            Decisions decisions,
            TitleNominations nominations,
            Awards awards,
            Clock clock) {
        this.rulebooks = rulebooks;
        this.cancelledPools = cancelledPools;
        this.factsOf = factsOf;
        this.drawn = drawn;
        this.decisions = decisions;
        this.nominations = nominations;
        this.awards = awards;
        this.clock = clock;
    }

    /** What holds in a contest beside its results, by pool. */
    private record Holding(
            Map<UUID, List<TieDecision>> decided,
            Map<UUID, List<VerificationResult>> verified,
            Map<UUID, Map<AwardKey, Award>> current) {

        PoolAwards under(Rulebook rulebook, Pool pool, PoolFactsOf.Known known) {
            return org.podium.rulebook.award.Award.propose(
                    rulebook,
                    known.facts(),
                    decided.getOrDefault(pool.id(), List.of()),
                    verified.getOrDefault(pool.id(), List.of()));
        }

        /** Entries with a result of which an award is confirmed. */
        Set<UUID> settled(PoolFactsOf.Whole results) {
            return results.pools().stream()
                    .filter(pool -> current.getOrDefault(pool.id(), Map.of()).values().stream()
                            .anyMatch(award -> award.status() == AwardStatus.CONFIRMED))
                    .flatMap(pool -> results.rows().getOrDefault(pool.id(), List.of()).stream())
                    .map(ResultTold.Row::entryId)
                    .collect(Collectors.toSet());
        }

        @Nullable
        AwardStatus standing(Pool pool, AwardKey key) {
            var award = current.getOrDefault(pool.id(), Map.of()).get(key);
            return award == null ? null : award.status();
        }
    }

    /** @param reaches the parts of the contest that the user has to do with */
    AmendmentPreview of(Contest contest, @Nullable String whole, @Nullable JsonNode patch, List<Reach> reaches) {
        var intended = rulebooks.intended(contest, whole, patch);
        var results = factsOf.contest(contest.id());
        var versions = rulebooks.versions(
                contest.id(),
                results.pools().stream().map(Pool::rulebookVersion).collect(Collectors.toSet()));
        var holding = holding(contest.id());
        var findings = new AmendedFindings(intended, holding.settled(results));
        var cancelled = cancelledPools.of(contest);
        var cancelling = new Cancelled(Optional.of(intended));
        var previews = new ArrayList<PoolPreview>();
        for (var pool : results.pools()) {
            if (!covered(reaches, pool.reach())) continue;
            var before = cancelled.by(pool);
            if (before.isPresent()) {
                previews.add(PoolPreview.cancelled(pool, before.get(), null, List.of()));
                continue;
            }
            var ruling = Objects.requireNonNull(
                    versions.get(pool.rulebookVersion()), "the rulebook of an accepted result is there");
            previews.add(cancelling
                    .by(pool)
                    .map(by -> withdrawn(pool, by, ruling, results, holding))
                    .orElseGet(() -> preview(pool, ruling, findings, results, holding)));
        }
        for (var pool : drawn.withoutResult(contest.id())) {
            var awarding = intended.stage(pool.stage()).filter(Stage::awarding).isPresent();
            if (awarding && covered(reaches, new Reach(pool.skill(), pool.division(), pool.region(), pool.stage()))) {
                var by = cancelled.by(pool).or(() -> cancelling.by(pool));
                previews.add(PoolPreview.of(pool, by.orElse(null)));
            }
        }
        return new AmendmentPreview(
                contest.id(),
                contest.rulebookVersion(),
                org.podium.rulebook.reading.Rulebooks.hash(intended),
                contest.now(clock),
                List.copyOf(previews));
    }

    private static boolean covered(List<Reach> reaches, Reach part) {
        return reaches.stream().anyMatch(reach -> reach.covers(part));
    }

    private Holding holding(UUID contest) {
        var current = new HashMap<UUID, Map<AwardKey, Award>>();
        for (var award : awards.currentIn(contest)) {
            var pool = Objects.requireNonNull(award.pool(), "asked for those of pools");
            current.computeIfAbsent(pool, id -> new HashMap<>()).put(AwardKey.of(award), award);
        }
        var decided = decisions.holdingIn(contest).stream()
                .collect(Collectors.groupingBy(
                        Decision::pool, Collectors.mapping(Decision::facts, Collectors.toList())));
        return new Holding(decided, nominations.holdingIn(contest), current);
    }

    private static PoolPreview preview(
            Pool pool, Rulebook ruling, AmendedFindings findings, PoolFactsOf.Whole results, Holding holding) {
        var known = results.known(pool, ruling);
        var before = holding.under(ruling, pool, known);
        var follows = holding.under(ruling, pool, results.known(pool, ruling, findings::of));
        var intended = findings.rules();
        var after = holding.under(intended, pool, results.known(pool, intended, findings::of));
        var unknown = findings.unknown(known);
        var following = before.equals(follows) && unknown == 0
                ? null
                : new Following(
                        Ruling.of(follows),
                        changes(pool, before.proposals(), follows.proposals(), known, holding),
                        unknown);
        return PoolPreview.of(
                pool, before, after, changes(pool, before.proposals(), after.proposals(), known, holding), following);
    }

    /** What {@link Proposals} does once the pool is cancelled: what stands for it gives way, but for what is confirmed. */
    private static PoolPreview withdrawn(
            Pool pool, Cancellation by, Rulebook ruling, PoolFactsOf.Whole results, Holding holding) {
        var known = results.known(pool, ruling);
        var before = holding.under(ruling, pool, known);
        var gone = changes(pool, before.proposals(), List.of(), known, holding).stream()
                .filter(change -> change.standing() != null && change.standing() != AwardStatus.CONFIRMED)
                .toList();
        return PoolPreview.cancelled(pool, by, before, gone);
    }

    private static List<AwardChange> changes(
            Pool pool, List<Proposal> before, List<Proposal> after, PoolFactsOf.Known known, Holding holding) {
        var ranks = Proposals.ranks(known);
        return Comparison.awards(before, after).stream()
                .map(change -> change(pool, change, known, ranks, holding))
                .toList();
    }

    private static AwardChange change(
            Pool pool, Change<Proposal> change, PoolFactsOf.Known known, Map<String, Integer> ranks, Holding holding) {
        var said = change.either();
        var to = Proposals.recipient(said, known.entries(), ranks);
        return new AwardChange(
                said.kind(),
                said.rule(),
                said.clause(),
                UUID.fromString(said.entry()),
                new AwardTold.Recipient(said.person(), to.name(), to.uscc(), to.unitName()),
                Said.of(change.before()),
                Said.of(change.after()),
                Comparison.sameOutcome(change),
                holding.standing(pool, AwardKey.of(said, to)));
    }
}
