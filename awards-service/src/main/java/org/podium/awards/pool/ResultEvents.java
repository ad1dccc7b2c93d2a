package org.podium.awards.pool;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.podium.awards.contest.Contest;
import org.podium.awards.contest.Contests;
import org.podium.awards.contest.Rulebooks;
import org.podium.awards.entry.Entries;
import org.podium.awards.result.ResultParts;
import org.podium.awards.result.ResultTold;
import org.podium.kit.event.EventEnvelope;
import org.podium.kit.event.EventHandler;
import org.podium.kit.event.EventRejected;
import org.podium.kit.event.ParentUnknown;
import org.podium.rulebook.Contest.Stage;

/**
 * Follows the manifests of results. One of the awarding stage that is final or corrected, whole, and whose contest,
 * rulebook version, entries and persons are all known here leads to awards; until then it waits.
 */
@ApplicationScoped
public class ResultEvents implements EventHandler<ResultTold> {
    private static final String CONTESTS = "registration.contests";

    private final Contests contests;
    private final Rulebooks rulebooks;
    private final Entries entries;
    private final Pools pools;
    private final ResultParts parts;
    private final Event<PoolChanged> changes;

    ResultEvents(
            Contests contests,
            Rulebooks rulebooks,
            Entries entries,
            Pools pools,
            ResultParts parts,
            Event<PoolChanged> changes) {
        this.contests = contests;
        this.rulebooks = rulebooks;
        this.entries = entries;
        this.pools = pools;
        this.parts = parts;
        this.changes = changes;
    }

    @Override
    public Set<String> types() {
        return Set.of("scoring.result-published.v1");
    }

    @Override
    public Class<ResultTold> payload() {
        return ResultTold.class;
    }

    @Override
    public void on(EventEnvelope envelope, ResultTold result) {
        var told = contests.toldOfToDecideOn(result.contestId());
        if (told.isEmpty()) {
            parts.forgetBefore(result.poolId(), result.version() + 1);
            return;
        }
        var contest = told.get();
        if (contest.heldBecause() != null) throw waitForContest(result);
        if (!isOfTheAwardingStage(contest, result)) {
            parts.forgetBefore(result.poolId(), result.version() + 1);
            return;
        }
        var known = pools.findByIdOptional(result.poolId());
        if (known.isPresent() && known.get().resultVersion() >= result.version()) return;
        if (known.isPresent() && result.kind() == ResultTold.Kind.PROVISIONAL) return;
        takeWhole(result);

        var pool = known.orElseGet(() -> new Pool(result));
        pool.resultIs(result);
        if (known.isEmpty()) pools.persistAndFlush(pool);
        pools.remember(pool);
        parts.forgetBefore(result.poolId(), result.version());
        if (pool.isFinal()) changes.fire(new PoolChanged(pool));
    }

    private boolean isOfTheAwardingStage(Contest contest, ResultTold result) {
        return rulebooks
                .version(contest.id(), result.rulebookVersion())
                .orElseThrow(() -> waitForContest(result))
                .stage(result.stage())
                .filter(Stage::awarding)
                .isPresent();
    }

    private void takeWhole(ResultTold result) {
        var rows = parts.rowsOf(result.poolId(), result.version());
        if (rows.size() != result.rows()) {
            throw new EventRejected("the manifest promises %d rows in %d parts, %d rows arrived"
                    .formatted(result.rows(), result.parts(), rows.size()));
        }
        var named = new LinkedHashSet<>(result.qualified());
        rows.forEach(row -> named.add(row.entryId()));
        var known = entries.allOf(named);
        for (var row : rows) {
            var persons = row.competitors().stream()
                    .map(ResultTold.Competitor::personId)
                    .toList();
            Objects.requireNonNull(known.get(row.entryId())).rankedAs(persons);
        }
    }

    private static ParentUnknown waitForContest(ResultTold result) {
        return new ParentUnknown(CONTESTS, result.contestId().toString());
    }

    /** Within the transaction: a pool whose awards are to be computed again. The contest's row is locked. */
    public record PoolChanged(Pool pool) {}
}
