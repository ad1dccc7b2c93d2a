package org.podium.notification.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.podium.kit.event.EventEnvelope;
import org.podium.kit.event.EventHandler;
import org.podium.kit.event.ParentUnknown;
import org.podium.notification.contact.EntryContacts;
import org.podium.notification.contest.Contest;
import org.podium.notification.contest.Contests;

/** A pool below the minimum field gives no awards (S2-31): its units learn why. */
@ApplicationScoped
public class AnswerPools implements EventHandler<AwardEvent.PoolDecided> {
    private final Contests contests;
    private final EntryContacts contacts;
    private final PoolOutcomes outcomes;
    private final Outbound outbound;

    AnswerPools(Contests contests, EntryContacts contacts, PoolOutcomes outcomes, Outbound outbound) {
        this.contests = contests;
        this.contacts = contacts;
        this.outcomes = outcomes;
        this.outbound = outbound;
    }

    @Override
    public Set<String> types() {
        return Set.of("awards.pool-decided.v1");
    }

    @Override
    public Class<AwardEvent.PoolDecided> payload() {
        return AwardEvent.PoolDecided.class;
    }

    @Override
    public void on(EventEnvelope envelope, AwardEvent.PoolDecided pool) {
        contests.toldOf(pool.contestId()).ifPresent(contest -> answer(envelope, contest, pool));
    }

    private void answer(EventEnvelope envelope, Contest contest, AwardEvent.PoolDecided pool) {
        if (outcomes.news(pool) && pool.outcome().equals("SELECTION_ONLY")) {
            // not by skill and division: a pool may hold the entries of another (S1-28)
            var known = contacts.of(pool.entries());
            var parties = pool.entries().stream()
                    .map(entry -> Optional.ofNullable(known.get(entry))
                            .orElseThrow(() -> new ParentUnknown(AnswerEntries.TOPIC, entry.toString())))
                    .toList();
            outbound.post(envelope, contest, null, AwardLetters.selectionOnly(pool, parties, contest.rules()));
        }
    }
}
