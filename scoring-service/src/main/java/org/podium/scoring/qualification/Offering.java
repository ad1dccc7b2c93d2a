package org.podium.scoring.qualification;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.podium.kit.audit.Audit;
import org.podium.kit.event.Outbox;
import org.podium.rulebook.Scoring.Qualification;
import org.podium.rulebook.qualification.Qualified.State;
import org.podium.scoring.contest.Contest;
import org.podium.scoring.contest.ContestFollowed;
import org.podium.scoring.pool.LineupChanged;
import org.podium.scoring.pool.Pool;
import org.podium.scoring.pool.Pools;

/**
 * Tells to whom a place is offered that became free: the next in rank of the same region. Once for each time that a place
 * comes to them, in the transaction of what made it free, be it a withdrawal, a result, an amended quota or the organiser's
 * word on a tie; an offer that lapsed and comes again is another one. The place is theirs when the organiser confirms it.
 * What an announcement has cancelled offers nothing (S1-28).
 */
@ApplicationScoped
class Offering {
    /** After the pools that the version cancels or merges are closed, which happens at 5000. */
    private static final int AFTER_CLOSING = 6000;

    private final Field field;
    private final Offers offers;
    private final Pools pools;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Offering(Field field, Offers offers, Pools pools, Outbox outbox, Audit audit, Clock clock) {
        this.field = field;
        this.offers = offers;
        this.pools = pools;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    void onLineupChanged(@Observes LineupChanged changed) {
        settle(changed.pool(), changed.contest());
    }

    /** An amendment may set the quota, or another one. */
    void onFollowed(@Observes @Priority(AFTER_CLOSING) ContestFollowed followed) {
        Qualification rule = followed.rulebook().scoring().qualification();
        if (rule == null) {
            return;
        }
        Set<UUID> from = pools.of(followed.contest().id()).stream()
                .filter(pool -> pool.key().stage().equals(rule.from()))
                .map(Pool::id)
                .collect(Collectors.toCollection(TreeSet::new));
        pools.alone(from).forEach(pool -> settle(pool, followed.contest()));
    }

    /** A held contest rests; what became free meanwhile is offered once it can be followed again. */
    private void settle(Pool pool, Contest contest) {
        if (contest.held() != null) {
            return;
        }
        field.leads(pool, contest).ifPresent(way -> settle(pool, contest, way));
    }

    /** @param pool locked by the caller. @return the pool as it stands now */
    Standings settle(Pool pool, Contest contest, Field.Way way) {
        Standings s = field.of(pool, contest, way);
        Set<UUID> offered = s.qualified().in(State.OFFERED).stream()
                .map(UUID::fromString)
                .collect(Collectors.toCollection(TreeSet::new));
        if (pool.closed() || over(way)) {
            offered.clear(); // nobody joins the next stage any more, so that there is nothing to offer
        }
        Set<UUID> told = new HashSet<>();
        for (Offer offer : offers.of(pool.id())) {
            if (offered.contains(offer.entryId())) {
                told.add(offer.entryId());
            } else {
                offers.delete(offer);
            }
        }
        offered.removeAll(told);
        if (!offered.isEmpty()) {
            offer(s, contest, offered);
        }
        return s;
    }

    private void offer(Standings s, Contest contest, Set<UUID> entries) {
        Instant now = contest.now(clock);
        List<Offer> made = entries.stream().map(id -> new Offer(s, id, now)).toList();
        offers.persist(made);
        offers.flush();
        outbox.send(QualificationHappened.offered(s, made, now));
        audit.record(
                contest.id(),
                "place-offered",
                s.pool().id().toString(),
                Map.of("entries", entries, "result", s.resultNumber(), "rulebook", s.rulebookVersion()));
    }

    private boolean over(Field.Way way) {
        return way.nextPool()
                .flatMap(pools::findByIdOptional)
                .filter(next -> next.started() || next.closed())
                .isPresent();
    }
}
