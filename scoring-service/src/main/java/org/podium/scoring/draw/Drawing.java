package org.podium.scoring.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.audit.Audit;
import org.podium.kit.event.Outbox;
import org.podium.kit.problem.ProblemException;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.calendar.Deadlines;
import org.podium.scoring.ScoringProblem;
import org.podium.scoring.contest.Contest;
import org.podium.scoring.contest.ContestRulebooks;
import org.podium.scoring.pool.EntryDisqualified;
import org.podium.scoring.pool.EntryMoved;
import org.podium.scoring.pool.Pool;
import org.podium.scoring.pool.PoolAccess;
import org.podium.scoring.pool.PoolEntries;
import org.podium.scoring.pool.PoolEntry;
import org.podium.scoring.pool.PoolHappened;
import org.podium.scoring.pool.PoolKey;
import org.podium.scoring.pool.Pools;

/**
 * Draws those who have no code yet. An entry approved after the draw is drawn in a supplementary one; redrawing the
 * whole pool was rejected, since codes may already be on papers, and leaving the entry out is the freeze's to refuse.
 */
@ApplicationScoped
class Drawing {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 32;

    private final PoolAccess access;
    private final Pools pools;
    private final PoolEntries entries;
    private final Draws draws;
    private final CodeTable codes;
    private final ContestRulebooks rulebooks;
    private final Event<CodesDrawn> drawn;
    private final Event<CodeMoved> codeMoved;
    private final Event<EntryDisqualified> disqualified;
    private final Outbox outbox;
    private final Audit audit;
    private final CurrentUser user;
    private final Clock clock;

    Drawing(
            PoolAccess access,
            Pools pools,
            PoolEntries entries,
            Draws draws,
            CodeTable codes,
            ContestRulebooks rulebooks,
            Event<CodesDrawn> drawn,
            Event<CodeMoved> codeMoved,
            Event<EntryDisqualified> disqualified,
            Outbox outbox,
            Audit audit,
            CurrentUser user,
            Clock clock) {
        this.access = access;
        this.pools = pools;
        this.entries = entries;
        this.draws = draws;
        this.codes = codes;
        this.rulebooks = rulebooks;
        this.drawn = drawn;
        this.codeMoved = codeMoved;
        this.disqualified = disqualified;
        this.outbox = outbox;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Draw draw(Pool found, @Nullable String wantedSeed, String witness) {
        Pool pool = pools.alone(found);
        Contest contest = access.contest(pool);
        pool.draw(contest.rulebookVersion());
        if (!replacedUntilItBegins(rulebooks.inForce(contest), pool.key())) {
            pool.pinPersons(clock.instant());
        }
        List<PoolEntry> field = entries.in(pool.id());
        List<CodedEntry> before = codes.of(pool.id());
        Set<UUID> coded = before.stream().map(CodedEntry::entryId).collect(Collectors.toSet());
        List<UUID> undrawn = field.stream()
                .map(PoolEntry::entryId)
                .filter(e -> !coded.contains(e))
                .toList();
        if (undrawn.isEmpty()) {
            throw new ProblemException(field.isEmpty() ? ScoringProblem.POOL_EMPTY : ScoringProblem.ALREADY_DRAWN);
        }
        String seed = wantedSeed == null || wantedSeed.isBlank() ? random() : wantedSeed;
        String codeKey = random();
        Set<BlindCode> taken = before.stream().map(c -> new BlindCode(c.code())).collect(Collectors.toSet());
        DrawTable table = DrawTable.draw(seed, codeKey, undrawn, taken);
        Instant now = contest.now(clock);
        int number = draws.of(pool.id()).size() + 1;
        Draw draw = new Draw(new Draw.Key(pool.id(), number), table, seed, codeKey, witness, user.subject(), now);
        draws.persistAndFlush(draw);
        codes.persist(table.rows().stream().map(r -> new CodedEntry(pool.id(), number, r)));
        codes.flush();
        drawn.fire(new CodesDrawn(
                pool.id(), table.rows().stream().map(DrawTable.DrawnEntry::code).toList()));
        field.stream()
                .filter(entry -> undrawn.contains(entry.entryId()))
                .flatMap(entry -> entry.disqualified(pool).stream())
                .forEach(disqualified::fire);
        audit.record(
                contest.id(),
                "pool-drawn",
                pool.id().toString(),
                Map.of(
                        "draw", number,
                        "entries", draw.entries(),
                        "hash", draw.tableHash(),
                        "witness", witness,
                        "rulebook", Objects.requireNonNull(pool.rulebookVersion())));
        outbox.send(PoolHappened.drawn(pool, field.size(), undrawn, now));
        return draw;
    }

    /**
     * A draw is of entries, so it may come before the first day, and who is replaced between the two still competes: S2-26 ends
     * with that day, which registration holds. Where it knows none, or ends later than this stage begins, the draw is the end.
     */
    private static boolean replacedUntilItBegins(Rulebook rulebook, PoolKey key) {
        return Optional.ofNullable(rulebook.contest().dates().get(key.stage()))
                .flatMap(dates -> dates.startsIn(key.region()))
                .map(day -> day.atStartOfDay(rulebook.contest().zoneId()).toInstant())
                .flatMap(begins -> Deadlines.substitutionsEnd(rulebook).filter(end -> !end.isAfter(begins)))
                .isPresent();
    }

    void onMoved(@Observes EntryMoved moved) {
        codes.behind(moved.pool(), moved.entry())
                .ifPresent(c -> codeMoved.fire(new CodeMoved(moved.pool(), c.code(), moved.in())));
    }

    private static String random() {
        byte[] bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
