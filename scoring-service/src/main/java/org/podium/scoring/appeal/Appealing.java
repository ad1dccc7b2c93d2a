package org.podium.scoring.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.audit.Audit;
import org.podium.kit.event.Outbox;
import org.podium.kit.precondition.Preconditions;
import org.podium.kit.problem.KitProblem;
import org.podium.kit.problem.ProblemException;
import org.podium.kit.time.Ids;
import org.podium.rulebook.Scoring;
import org.podium.rulebook.Scoring.Disputes;
import org.podium.scoring.ScoringProblem;
import org.podium.scoring.contest.Contest;
import org.podium.scoring.entry.KnownEntries;
import org.podium.scoring.pool.Pool;
import org.podium.scoring.pool.PoolAccess;
import org.podium.scoring.pool.PoolEntries;
import org.podium.scoring.pool.PoolEntry;
import org.podium.scoring.pool.Pools;

/**
 * A unit appeals for its own entry, in writing and in time; the supervision and arbitration committee rules. Neither who marks
 * in the pool does, even if they stand aside there, nor who belongs to the unit, its legal unit or another branch of that, or
 * stands aside for one of the first two, and the office cannot (S2-05).
 */
@ApplicationScoped
class Appealing {
    static final String COMMITTEE = "supervisor";
    private static final List<String> WHO_MARK = List.of("judge", "chief-judge", "tabulator");

    private final PoolAccess access;
    private final Pools pools;
    private final PoolEntries entries;
    private final KnownEntries known;
    private final Appeals appeals;
    private final Outbox outbox;
    private final CurrentUser user;
    private final Audit audit;
    private final Clock clock;

    Appealing(
            PoolAccess access,
            Pools pools,
            PoolEntries entries,
            KnownEntries known,
            Appeals appeals,
            Outbox outbox,
            CurrentUser user,
            Audit audit,
            Clock clock) {
        this.access = access;
        this.pools = pools;
        this.entries = entries;
        this.known = known;
        this.appeals = appeals;
        this.outbox = outbox;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Appeal file(AppealResource.AppealRequest request) {
        PoolEntry entry = own(request.poolId(), request.entryId());
        // beside marks, but not beside a publication: what becomes final has no open appeal
        Pool pool = pools.beside(access.found(entry.poolId()));
        pool.refuseClosed();
        Contest contest = access.contest(pool);
        contest.refuseHeld();
        Disputes rule = access.scoring(pool).disputes();
        if (rule == null) {
            throw new ProblemException(ScoringProblem.APPEALS_NOT_PROVIDED);
        }
        Instant now = contest.now(clock);
        requireTime(rule, request.ground(), pool, now);
        Appeal appeal = new Appeal(
                Ids.next(),
                new Appeal.Filing(
                        pool.id(),
                        entry.entryId(),
                        entry.unitUscc(),
                        request.ground(),
                        request.statement().strip(),
                        user.subject(),
                        now,
                        AppealWindow.answerDue(rule, request.ground(), now)));
        appeals.persistAndFlush(appeal);
        record(contest, "appeal-filed", appeal);
        outbox.send(AppealTold.filed(appeal, pool, by(pool)));
        return appeal;
    }

    @Transactional
    Appeal withdraw(UUID id, @Nullable String ifMatch) {
        Appeal appeal = appeals.alone(id);
        if (!appeal.unitUscc().equals(user.unit())) {
            throw new ProblemException(KitProblem.NOT_FOUND);
        }
        Preconditions.requireMatch(ifMatch, appeal.version());
        Contest contest = access.contest(access.found(appeal.poolId()));
        appeal.withdraw(user.subject(), contest.now(clock));
        appeals.flush();
        record(contest, "appeal-withdrawn", appeal);
        return appeal;
    }

    @Transactional
    Appeal rule(UUID id, @Nullable String ifMatch, boolean upheld, String reason) {
        UUID poolId = appeals.poolOf(id).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
        Pool pool = access.toChange(poolId, COMMITTEE);
        Appeal appeal = appeals.alone(id);
        Preconditions.requireMatch(ifMatch, appeal.version());
        if (access.named(pool, WHO_MARK)) {
            throw new ProblemException(ScoringProblem.MARKS_THE_POOL);
        }
        refuseConcerned(pool, appeal);
        Contest contest = access.contest(pool);
        Instant now = contest.now(clock);
        appeal.rule(upheld, reason, user.subject(), now);
        appeals.flush();
        record(contest, upheld ? "appeal-upheld" : "appeal-rejected", appeal);
        outbox.send(AppealTold.ruled(appeal, pool, by(pool), now));
        return appeal;
    }

    /** A ruling stands also where nobody here can read what the pool follows now. */
    private AppealTold.By by(Pool pool) {
        Scoring rules = access.readable(pool).orElse(null);
        return new AppealTold.By(rules == null ? null : rules.disputes(), access.rulebookVersion(pool));
    }

    /** As the unit is known now: a branch may have got its legal unit since. */
    private void refuseConcerned(Pool pool, Appeal appeal) {
        Set<String> units = new TreeSet<>(Set.of(appeal.unitUscc()));
        for (PoolEntry entry : entries.of(pool.id(), List.of(appeal.entryId()))) {
            units.add(entry.unitUscc());
            units.add(entry.legalUscc());
        }
        if (!Collections.disjoint(units, known.actedFor(pool.contestId(), user.unit()))) {
            throw new ProblemException(ScoringProblem.OWN_UNIT);
        }
        if (access.standsAside(pool, units)) {
            throw new ProblemException(ScoringProblem.STANDS_ASIDE);
        }
    }

    /** An entry of the own unit in this pool; any other is not there. */
    private PoolEntry own(UUID pool, UUID entry) {
        return entries.of(pool, List.of(entry)).stream()
                .filter(found -> found.in() && found.unitUscc().equals(user.unit()))
                .findFirst()
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    }

    private void requireTime(Disputes rule, Ground ground, Pool pool, Instant now) {
        Instant published = appeals.latestResult(pool.id()).orElse(null);
        switch (AppealWindow.at(rule, ground, pool.frozenAt(), published, now)) {
            case AppealWindow.Open open -> {
                // in time
            }
            case AppealWindow.NotYet none -> throw cited(rule, new ProblemException(ScoringProblem.NO_SCORE_YET));
            case AppealWindow.Over over ->
                throw cited(rule, new ProblemException(ScoringProblem.APPEAL_TOO_LATE, over.until()));
        }
    }

    private static ProblemException cited(Disputes rule, ProblemException refusal) {
        return refusal.with("rule", rule.id()).with("clause", rule.clause());
    }

    /** Who appealed for what, never the words of it. */
    private void record(Contest contest, String action, Appeal appeal) {
        audit.record(
                contest.id(),
                action,
                appeal.id().toString(),
                Map.of(
                        "pool", appeal.poolId().toString(),
                        "entry", appeal.entryId().toString(),
                        "ground", appeal.ground(),
                        "reason", appeal.reason() == null ? "" : appeal.reason()));
    }
}
