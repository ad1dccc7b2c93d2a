package org.podium.scoring.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.audit.Audit;
import org.podium.kit.event.Outbox;
import org.podium.kit.problem.FieldError;
import org.podium.kit.problem.ProblemException;
import org.podium.rulebook.qualification.Qualified.State;
import org.podium.scoring.ScoringProblem;
import org.podium.scoring.entry.KnownEntry;
import org.podium.scoring.pool.EntryMoved;
import org.podium.scoring.pool.Pool;
import org.podium.scoring.pool.PoolEntries;
import org.podium.scoring.pool.PoolEntry;
import org.podium.scoring.pool.Pools;
import org.podium.scoring.pool.Standing;

/**
 * Confirms finalists. A confirmed entry joins the pool of the next stage in the same transaction: once, or not at all. Its
 * marks and codes stay behind.
 */
@ApplicationScoped
class Joining {
    private final Desk desk;
    private final Offering offering;
    private final Pools pools;
    private final PoolEntries entries;
    private final Confirmations confirmations;
    private final Event<EntryMoved> moved;
    private final Outbox outbox;
    private final Audit audit;
    private final CurrentUser user;
    private final Clock clock;

    Joining(
            Desk desk,
            Offering offering,
            Pools pools,
            PoolEntries entries,
            Confirmations confirmations,
            Event<EntryMoved> moved,
            Outbox outbox,
            Audit audit,
            CurrentUser user,
            Clock clock) {
        this.desk = desk;
        this.offering = offering;
        this.pools = pools;
        this.entries = entries;
        this.confirmations = confirmations;
        this.moved = moved;
        this.outbox = outbox;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /** First finalists and successors alike; whoever was confirmed before stays confirmed. */
    @Transactional(Transactional.TxType.MANDATORY)
    Standings confirm(UUID poolId, List<UUID> about, @Nullable String ifMatch) {
        List<UUID> ids = about.stream().distinct().toList();
        Desk.Sitting here = desk.open(poolId, ids, ifMatch);
        Standings s = here.standings();
        desk.refuseOwnUnit(s, ids);
        refuseUnqualified(s, ids);
        List<UUID> fresh =
                ids.stream().filter(id -> !s.confirmed().containsKey(id)).toList();
        if (fresh.isEmpty()) {
            return s;
        }
        Pool next = next(here);
        Integer quota = Objects.requireNonNull(s.qualified().quota(), "nobody qualifies without a quota");
        if (s.holding().size() + fresh.size() > quota) {
            throw new ProblemException(
                    ScoringProblem.PLACES_TAKEN, quota, s.holding().size());
        }
        Instant now = here.contest().now(clock);
        List<Confirmation> made = fresh.stream()
                .map(id -> new Confirmation(
                        s, next.id(), id, s.rank(id), s.state(id) == State.OFFERED, user.subject(), now))
                .toList();
        join(next, fresh, s.known());
        confirmations.persist(made);
        confirmations.flush();
        outbox.send(QualificationHappened.qualified(s, next.id(), made, now));
        record(here, "qualification-confirmed", made, "");
        return offering.settle(s.pool(), here.contest(), here.way());
    }

    /** Only what the latest result or quota no longer carries: a correction may move somebody else up. */
    @Transactional(Transactional.TxType.MANDATORY)
    Standings revoke(UUID poolId, List<UUID> about, String reason, @Nullable String ifMatch) {
        List<UUID> ids = about.stream().distinct().toList();
        Desk.Sitting here = desk.open(poolId, ids, ifMatch);
        Standings s = here.standings();
        desk.refuseOwnUnit(s, ids);
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            State state = s.state(ids.get(i));
            if (!s.holding().contains(ids.get(i)) || state == State.QUALIFIED) {
                errors.add(new FieldError(
                        "/entries/" + i, "not-revocable", "该队未经确认，或仍应入围", "not confirmed, or still qualified"));
            }
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(ScoringProblem.NOT_REVOCABLE).withErrors(errors);
        }
        Pool next = next(here);
        Instant now = here.contest().now(clock);
        List<Confirmation> gone = ids.stream()
                .map(id -> Objects.requireNonNull(s.confirmed().get(id)))
                .toList();
        entries.of(next.id(), ids).forEach(PoolEntry::leave);
        for (Confirmation c : gone) {
            confirmations.delete(c);
            moved.fire(new EntryMoved(next.id(), c.entryId(), false));
        }
        confirmations.flush();
        outbox.send(QualificationHappened.revoked(s, next.id(), gone, reason, now));
        record(here, "qualification-revoked", gone, reason);
        return offering.settle(s.pool(), here.contest(), here.way());
    }

    private static void refuseUnqualified(Standings s, List<UUID> ids) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            State state = s.state(ids.get(i));
            boolean may = state == State.QUALIFIED || state == State.OFFERED;
            if (!may && !s.confirmed().containsKey(ids.get(i))) {
                errors.add(new FieldError(
                        "/entries/" + i,
                        state == null ? "not-ranked" : state.name(),
                        "该参赛队未入围，也未获递补",
                        "neither qualified nor offered a place"));
            }
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(ScoringProblem.NOT_QUALIFIED).withErrors(errors);
        }
    }

    /** The pool of the next stage, before it begins; opened where that stage, too, is held per region. */
    private Pool next(Desk.Sitting here) {
        Pool next = here.next();
        if (next == null) {
            next = pools.findById(
                    pools.open(here.contest().id(), here.standings().next()));
        }
        next.refuseClosed();
        if (next.started()) {
            throw new ProblemException(ScoringProblem.NEXT_STAGE_STARTED);
        }
        return next;
    }

    /** Whoever stood there before, and had left, comes back as the entry is now. */
    private void join(Pool next, List<UUID> ids, Map<UUID, KnownEntry> known) {
        Map<UUID, PoolEntry> there =
                entries.of(next.id(), ids).stream().collect(Collectors.toMap(PoolEntry::entryId, Function.identity()));
        for (UUID id : ids) {
            KnownEntry entry = Objects.requireNonNull(known.get(id), () -> "scoring knows no entry " + id);
            PoolEntry before = there.get(id);
            if (before == null) {
                entries.persist(new PoolEntry(next.id(), entry, Standing.IN));
            } else if (!before.in()) {
                before.comeBack(entry);
                moved.fire(new EntryMoved(next.id(), id, true));
            }
        }
        entries.flush();
    }

    private void record(Desk.Sitting here, String action, List<Confirmation> who, String reason) {
        Standings s = here.standings();
        audit.record(
                here.contest().id(),
                action,
                s.pool().id().toString(),
                Map.of(
                        "entries",
                        who.stream().map(Confirmation::entryId).toList(),
                        "result",
                        s.resultNumber(),
                        "rulebook",
                        s.rulebookVersion(),
                        "reason",
                        reason));
    }
}
