package org.podium.scoring.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.audit.Audit;
import org.podium.kit.event.Outbox;
import org.podium.kit.event.OutgoingEvent;
import org.podium.kit.problem.ProblemException;
import org.podium.rulebook.Scoring;
import org.podium.rulebook.ranking.RankedEntry;
import org.podium.rulebook.ranking.Status;
import org.podium.scoring.ScoringProblem;
import org.podium.scoring.appeal.Appeals;
import org.podium.scoring.contest.Contest;
import org.podium.scoring.pool.LineupChanged;
import org.podium.scoring.pool.Pool;
import org.podium.scoring.pool.PoolAccess;
import org.podium.scoring.pool.PoolEntries;
import org.podium.scoring.pool.PoolEntry;
import org.podium.scoring.pool.Pools;
import org.podium.scoring.pool.ResultVoid;
import org.podium.scoring.tally.Missing;
import org.podium.scoring.tally.Tallies;
import org.podium.scoring.tally.Tally;

/**
 * Ranks a decoded pool by the rules it was drawn under and keeps the answer as a version. Marks corrected or penalties given since
 * the last version are in it by themselves: a disqualification makes everyone below move up.
 */
@ApplicationScoped
public class Publishing {
    private final PoolAccess access;
    private final Pools pools;
    private final PoolEntries entries;
    private final Tallies tallies;
    private final Results results;
    private final ResultRows rows;
    private final Appeals appeals;
    private final Outbox outbox;
    private final Event<LineupChanged> changed;
    private final Audit audit;
    private final CurrentUser user;
    private final Clock clock;

    Publishing(
            PoolAccess access,
            Pools pools,
            PoolEntries entries,
            Tallies tallies,
            Results results,
            ResultRows rows,
            Appeals appeals,
            Outbox outbox,
            Event<LineupChanged> changed,
            Audit audit,
            CurrentUser user,
            Clock clock) {
        this.access = access;
        this.pools = pools;
        this.entries = entries;
        this.tallies = tallies;
        this.results = results;
        this.rows = rows;
        this.appeals = appeals;
        this.outbox = outbox;
        this.changed = changed;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Result publish(Pool found, ResultKind kind, @Nullable String reason) {
        if (kind == ResultKind.CORRECTED && (reason == null || reason.isBlank())) {
            throw new ProblemException(ScoringProblem.REASON_MISSING)
                    .withError("/reason", "required", "更正须说明理由", "a correction needs a reason");
        }
        Pool pool = pools.alone(found);
        pool.refuseUnlessDecoded();
        if (kind == ResultKind.FINAL) {
            appeals.refuseOpen(pool.id());
        }
        Scoring scoring = access.scoring(pool);
        Tally.Standings standings = tallies.toPublish(pool.id(), scoring).rank(scoring);
        Result latest = results.latest(pool.id()).orElse(null);
        int number = latest == null ? 1 : latest.number() + 1;
        List<ResultRow> content = rows(pool, number, standings);
        Result.refuseOutOfOrder(latest, kind, said(latest, content));
        return keep(pool, number, kind, reason, user.subject(), content, standings);
    }

    void onVoid(@Observes ResultVoid told) {
        correct(told.pool(), told.entry(), told.reason(), told.by());
    }

    /**
     * An entry that was disqualified elsewhere leaves a result that is no longer provisional. Nothing is published where there
     * is none, where the latest says so already, or of a pool that was cancelled since; nor where an entry has neither marks
     * nor an excuse: the chief judge, who is refused for the same reason, settles that and then publishes. A correction of
     * marks that still waits for its second person does not hold this up: the marks that count go on counting.
     *
     * @param pool locked by the caller
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Result> correct(Pool pool, UUID entry, String reason, String by) {
        Result latest = results.latest(pool.id()).orElse(null);
        if (latest == null
                || latest.kind() == ResultKind.PROVISIONAL
                || pool.closed()
                || disqualified(rows.of(latest), entry)) {
            return Optional.empty();
        }
        Scoring scoring = access.scoring(pool);
        Tally tally = tallies.of(pool.id());
        if (tally.missing(scoring).stream().anyMatch(missing -> missing.what() == Missing.What.SHEET_EMPTY)) {
            audit.record(
                    pool.contestId(),
                    "correction-waits",
                    pool.id().toString(),
                    Map.of("entry", entry, "reason", reason, "by", by));
            return Optional.empty();
        }
        Tally.Standings standings = tally.rank(scoring);
        int number = latest.number() + 1;
        List<ResultRow> content = rows(pool, number, standings);
        return Optional.of(keep(pool, number, ResultKind.CORRECTED, reason, by, content, standings));
    }

    private static boolean disqualified(List<ResultRow> content, UUID entry) {
        return content.stream().anyMatch(row -> row.entryId().equals(entry) && row.status() == Status.DISQUALIFIED);
    }

    private Result keep(
            Pool pool,
            int number,
            ResultKind kind,
            @Nullable String reason,
            String by,
            List<ResultRow> content,
            Tally.Standings standings) {
        Contest contest = access.contest(pool);
        int version = access.rulebookVersion(pool);
        Result result = new Result(
                new Result.Key(pool.id(), number),
                new Result.Publication(kind, reason, version, by, contest.now(clock)),
                content,
                standings);
        results.persistAndFlush(result);
        rows.persist(content);
        rows.flush();
        events(pool, result, content).forEach(outbox::send);
        changed.fire(new LineupChanged(contest, pool));
        audit.record(
                contest.id(),
                "result-published",
                pool.id().toString(),
                Map.of("version", number, "kind", kind, "hash", result.hash(), "rulebook", version));
        return result;
    }

    /** A version as it was published: its parts, then its manifest. */
    List<OutgoingEvent> events(Pool pool, Result result, List<ResultRow> content) {
        List<OutgoingEvent> events = new ArrayList<>(ResultPart.of(pool, result, content));
        List<UUID> qualified =
                entries.in(pool.id()).stream().map(PoolEntry::entryId).toList();
        events.add(ResultPublished.of(pool, result, content, qualified));
        return events;
    }

    private List<ResultRow> rows(Pool pool, int number, Tally.Standings standings) {
        Map<UUID, PoolEntry> in =
                entries.in(pool.id()).stream().collect(Collectors.toMap(PoolEntry::entryId, Function.identity()));
        List<ResultRow> rows = new ArrayList<>(standings.entries().size());
        for (RankedEntry ranked : standings.entries()) {
            PoolEntry entry =
                    Objects.requireNonNull(in.get(UUID.fromString(ranked.entry())), "ranked, not in its pool");
            List<UUID> competed = standings.persons().getOrDefault(entry.entryId(), List.of());
            rows.add(new ResultRow(new ResultRow.Key(pool.id(), number, rows.size() + 1), ranked, entry, competed));
        }
        return rows;
    }

    /** Whether the latest version says this already, of the same people. */
    private boolean said(@Nullable Result latest, List<ResultRow> content) {
        if (latest == null || !latest.hash().equals(Result.hash(content))) {
            return false;
        }
        List<ResultRow> before = rows.of(latest);
        return IntStream.range(0, content.size()).allMatch(i -> content.get(i).namesAs(before.get(i)));
    }
}
