package org.podium.scoring.amendment;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.Reach;
import org.podium.kit.problem.FieldError;
import org.podium.kit.problem.ProblemException;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Scoring;
import org.podium.rulebook.amendment.Change;
import org.podium.rulebook.amendment.Comparison;
import org.podium.rulebook.ranking.RankedEntry;
import org.podium.rulebook.reading.Reading;
import org.podium.rulebook.reading.Rulebooks;
import org.podium.rulebook.reading.Severity;
import org.podium.scoring.ScoringProblem;
import org.podium.scoring.amendment.AmendmentPreview.Effect;
import org.podium.scoring.amendment.AmendmentPreview.PoolAnnouncement;
import org.podium.scoring.amendment.AmendmentPreview.PoolPreview;
import org.podium.scoring.amendment.AmendmentPreview.RankChange;
import org.podium.scoring.amendment.AmendmentPreview.RankView;
import org.podium.scoring.amendment.AmendmentPreview.RankingPreview;
import org.podium.scoring.amendment.AmendmentPreview.Unfit;
import org.podium.scoring.contest.Contest;
import org.podium.scoring.contest.ContestRulebooks;
import org.podium.scoring.contest.Contests;
import org.podium.scoring.contest.ScoringChapter;
import org.podium.scoring.marking.MarkVersions;
import org.podium.scoring.penalty.Penalties;
import org.podium.scoring.penalty.Penalty;
import org.podium.scoring.pool.AnnouncedPools;
import org.podium.scoring.pool.Pool;
import org.podium.scoring.pool.PoolKey;
import org.podium.scoring.pool.PoolMerger;
import org.podium.scoring.pool.PoolStatus;
import org.podium.scoring.pool.Pools;
import org.podium.scoring.qualification.QualificationChange;
import org.podium.scoring.qualification.QualificationChanges;
import org.podium.scoring.tally.Contender;
import org.podium.scoring.tally.Tallies;
import org.podium.scoring.tally.Tally;

/**
 * Lays the pools of a contest before their own rules and before intended ones. Reads only; as many statements for a contest of
 * fifty pools as for one of six.
 */
@ApplicationScoped
class AmendmentPreviews {
    private static final Comparator<Pool> IN_ORDER = Comparator.comparing(
            Pool::key,
            Comparator.comparing(PoolKey::stage)
                    .thenComparing(PoolKey::region)
                    .thenComparing(PoolKey::skill)
                    .thenComparing(PoolKey::division));

    private final Contests contests;
    private final ContestRulebooks rulebooks;
    private final Pools pools;
    private final AnnouncedPools announced;
    private final Tallies tallies;
    private final MarkVersions marks;
    private final Penalties penalties;
    private final QualificationChanges qualification;
    private final Clock clock;

    AmendmentPreviews(
            Contests contests,
            ContestRulebooks rulebooks,
            Pools pools,
            AnnouncedPools announced,
            Tallies tallies,
            MarkVersions marks,
            Penalties penalties,
            QualificationChanges qualification,
            Clock clock) {
        this.contests = contests;
        this.rulebooks = rulebooks;
        this.pools = pools;
        this.announced = announced;
        this.tallies = tallies;
        this.marks = marks;
        this.penalties = penalties;
        this.qualification = qualification;
        this.clock = clock;
    }

    /**
     * Who looks, and at what.
     *
     * @param running what they run or decide about
     * @param marking what they see the marks of, by code
     */
    record Viewer(List<Reach> running, List<Reach> marking) {
        boolean sees(Pool pool) {
            return runs(pool) || marks(pool);
        }

        boolean runs(Pool pool) {
            return covered(running, pool);
        }

        boolean marks(Pool pool) {
            return covered(marking, pool);
        }

        private static boolean covered(List<Reach> reaches, Pool pool) {
            PoolKey key = pool.key();
            Reach here =
                    new Reach(key.skill(), key.division(), key.region().isEmpty() ? null : key.region(), key.stage());
            return reaches.stream().anyMatch(reach -> reach.covers(here));
        }
    }

    /** What drawn pools have taken in, by pool. */
    private record TakenIn(
            Map<UUID, Tally> tallies, Map<UUID, Set<String>> keyed, Map<UUID, List<Penalty>> penalties) {}

    /**
     * An intended rulebook, and what else a pool may be run by.
     *
     * @param asks by version: whether drawn pools are asked about it
     * @param outlook what it announces of the pools
     */
    private record Rules(Rulebook intended, int inForce, Map<Integer, Boolean> asks, AnnouncedPools.Outlook outlook) {
        int versionOf(Pool pool) {
            Integer drawnUnder = pool.rulebookVersion();
            return drawnUnder == null ? inForce : drawnUnder;
        }

        /** Mergers come before cancellations, as they do once it is in force. */
        Effect on(Pool pool) {
            if (pool.closed()) {
                return Effect.TOO_LATE;
            }
            if (outlook.givesUp(pool)) {
                return Effect.MERGED;
            }
            if (outlook.cancelled().containsKey(pool.id())) {
                return Effect.CANCELLED;
            }
            return switch (pool.status()) {
                case OPEN -> outlook.waits(pool) ? Effect.COMMITTEE_DECIDES : Effect.FOLLOWS;
                case DRAWN, MARKING ->
                    outlook.waits(pool) || asks.getOrDefault(versionOf(pool), true)
                            ? Effect.COMMITTEE_DECIDES
                            : Effect.UNTOUCHED;
                case FROZEN, DECODED -> Effect.TOO_LATE;
            };
        }

        /** Whether the decision is about the rules that it was drawn under, too. */
        boolean adopts(Pool pool) {
            return pool.status() != PoolStatus.OPEN && on(pool) == Effect.COMMITTEE_DECIDES;
        }
    }

    AmendmentPreview of(UUID id, @Nullable String whole, @Nullable JsonNode patch, Viewer viewer) {
        Contest contest = contests.known(id);
        contest.refuseHeld();
        List<Pool> all = pools.of(id).stream().sorted(IN_ORDER).toList();
        Map<Integer, String> texts = rulebooks.texts(id, versions(contest, all));
        String inForce = Objects.requireNonNull(texts.get(contest.rulebookVersion()), "the version in force is stored");
        Rulebook intended = accepted(inForce, whole, patch);
        Rules rules = new Rules(
                intended,
                contest.rulebookVersion(),
                asks(texts, Rulebooks.canonicalJson(intended)),
                announced.of(id, all, intended));
        List<Pool> seen = all.stream().filter(viewer::sees).toList();
        TakenIn takenIn =
                takenIn(seen.stream().filter(rules::adopts).map(Pool::id).toList());
        Map<UUID, QualificationChange> goingOn = qualification.between(all, rulebooks.inForce(contest), intended);
        return new AmendmentPreview(
                id,
                contest.rulebookVersion(),
                Rulebooks.hash(intended),
                contest.now(clock),
                seen.stream()
                        .map(pool -> PoolPreview.of(
                                pool,
                                rules.versionOf(pool),
                                rules.on(pool),
                                rules.adopts(pool) ? ranking(pool, rules, takenIn, viewer.marks(pool)) : null,
                                viewer.runs(pool) ? goingOn.get(pool.id()) : null,
                                PoolAnnouncement.of(rules.outlook(), pool)))
                        .toList());
    }

    private static Set<Integer> versions(Contest contest, List<Pool> pools) {
        Set<Integer> versions = pools.stream()
                .map(Pool::rulebookVersion)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        versions.add(contest.rulebookVersion());
        return versions;
    }

    private static Map<Integer, Boolean> asks(Map<Integer, String> texts, String canonical) {
        Map<Integer, Boolean> asks = new HashMap<>();
        texts.forEach((version, text) -> asks.put(version, !ScoringChapter.sameForDrawnPools(text, canonical)));
        return asks;
    }

    private static Rulebook accepted(String inForce, @Nullable String whole, @Nullable JsonNode patch) {
        if ((whole == null) == (patch == null)) {
            throw new ProblemException(ScoringProblem.AMENDMENT_FORM);
        }
        Reading reading = whole != null
                ? Rulebooks.read(whole, "rulebook.yaml")
                : Rulebooks.amend(inForce, String.valueOf(patch));
        return reading.rulebook().orElseThrow(() -> new ProblemException(ScoringProblem.RULEBOOK_INVALID)
                .withErrors(reading.problems().stream()
                        .filter(problem -> problem.severity() == Severity.ERROR)
                        .map(problem -> new FieldError(
                                problem.path(),
                                "rulebook",
                                problem.message().zh(),
                                problem.message().en()))
                        .toList())
                .with("problems", reading.problems()));
    }

    private TakenIn takenIn(Collection<UUID> ids) {
        return new TakenIn(
                tallies.of(ids),
                marks.componentsKeyed(ids),
                penalties.standing(ids).stream().collect(Collectors.groupingBy(Penalty::poolId)));
    }

    private RankingPreview ranking(Pool pool, Rules rules, TakenIn takenIn, boolean byCode) {
        Tally tally = Objects.requireNonNull(takenIn.tallies().get(pool.id()));
        Scoring now = scoring(pool, rulebooks.at(pool.contestId(), rules.versionOf(pool)));
        Scoring next = scoring(pool, rules.intended());
        List<FieldError> unfit = new ArrayList<>(Fit.errors(
                takenIn.keyed().getOrDefault(pool.id(), Set.of()),
                takenIn.penalties().getOrDefault(pool.id(), List.of()),
                next));
        rules.outlook().of(pool).stream()
                .filter(held -> held.state() == PoolMerger.State.WAITING && !held.possible())
                .forEach(held -> unfit.add(Fit.merger(held.merger().id())));
        List<Change<RankedEntry>> changes = unfit.isEmpty()
                ? Comparison.ranks(tally.rank(now).entries(), tally.rank(next).entries())
                : List.of();
        return new RankingPreview(
                unfit.stream().map(Unfit::of).toList(),
                tally.missing(now).size(),
                tally.contenders().size(),
                changes.size(),
                byCode ? coded(tally, changes) : null);
    }

    /** How a pool is scored by these rules: a stage or a region may have weights of its own. */
    private static Scoring scoring(Pool pool, Rulebook rulebook) {
        PoolKey key = pool.key();
        return rulebook.scoring().of(key.skill(), key.stage(), key.region());
    }

    private static List<RankChange> coded(Tally tally, List<Change<RankedEntry>> changes) {
        Map<String, String> codes = new HashMap<>();
        for (Contender contender : tally.contenders()) {
            String code = contender.code();
            if (code != null) {
                codes.put(contender.entry().toString(), code);
            }
        }
        return changes.stream()
                .map(change -> new RankChange(
                        codes.get(change.either().entry()),
                        RankView.of(Objects.requireNonNull(change.before(), "both rank the same entries")),
                        RankView.of(Objects.requireNonNull(change.after(), "both rank the same entries"))))
                .toList();
    }
}
