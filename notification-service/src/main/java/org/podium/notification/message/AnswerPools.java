package org.podium.notification.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.podium.kit.event.EventEnvelope;
import org.podium.kit.event.EventHandler;
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
            var parties = contacts.activeIn(pool.contestId(), pool.stage(), pool.skill(), pool.division());
            outbound.post(envelope, contest, null, AwardLetters.selectionOnly(pool, parties, contest.rules()));
        }
    }
}
