package org.podium.notification.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.podium.kit.event.EventEnvelope;
import org.podium.kit.event.EventHandler;
import org.podium.notification.contest.Contest;
import org.podium.notification.contest.Contests;

/** A confirmed award is told to whoever gets it and to the unit; so is one that fell away, with its reason. */
@ApplicationScoped
public class AnswerAwards implements EventHandler<AwardEvent.Confirmed> {
    static final String CONFIRMED = "awards.award-confirmed.v1";
    private static final String LAPSED = "awards.award-lapsed.v1";

    private final Contests contests;
    private final Concerned concerned;
    private final Outbound outbound;

    AnswerAwards(Contests contests, Concerned concerned, Outbound outbound) {
        this.contests = contests;
        this.concerned = concerned;
        this.outbound = outbound;
    }

    @Override
    public Set<String> types() {
        return Set.of(CONFIRMED, LAPSED);
    }

    @Override
    public Class<AwardEvent.Confirmed> payload() {
        return AwardEvent.Confirmed.class;
    }

    @Override
    public void on(EventEnvelope envelope, AwardEvent.Confirmed award) {
        contests.toldOf(award.contestId()).ifPresent(contest -> answer(envelope, contest, award));
    }

    private void answer(EventEnvelope envelope, Contest contest, AwardEvent.Confirmed award) {
        Concerned.Addressed to =
                concerned.by(award.entryId(), award.kind(), award.recipient().uscc());
        boolean lapsed = envelope.type().equals(LAPSED);
        outbound.post(
                envelope,
                contest,
                award.entryId(),
                lapsed
                        ? AwardLetters.lapsed(award, to, contest.rules())
                        : AwardLetters.confirmed(award, to, contest.rules()));
    }
}
