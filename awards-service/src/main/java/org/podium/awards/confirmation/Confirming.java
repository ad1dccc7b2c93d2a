package org.podium.awards.confirmation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;
import org.podium.awards.award.AwardTold;
import org.podium.awards.award.Awards;
import org.podium.awards.certificate.Issuing;
import org.podium.awards.contest.Contests;
import org.podium.kit.event.Outbox;

/**
 * Confirms the awards of a notice in steps. The first step runs with the request, so a contest of usual size is done when it
 * is answered; the rest follow here, one transaction each, on whichever instance comes first. After a crash the next step
 * goes on where the last one ended: the awards that still wait are the ones that are still NOTICED.
 */
@ApplicationScoped
public class Confirming {
    static final int STEP = 200;

    private final Confirmations confirmations;
    private final Contests contests;
    private final Awards awards;
    private final Issuing issuing;
    private final Outbox outbox;
    private final Clock clock;

    Confirming(
            Confirmations confirmations,
            Contests contests,
            Awards awards,
            Issuing issuing,
            Outbox outbox,
            Clock clock) {
        this.confirmations = confirmations;
        this.contests = contests;
        this.awards = awards;
        this.issuing = issuing;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP, identity = "confirmations")
    void goOn() {
        var running = QuarkusTransaction.requiringNew().call(confirmations::running);
        for (var confirmation : running) {
            var more = true;
            while (more) more = QuarkusTransaction.requiringNew().call(() -> step(confirmation));
        }
    }

    /** One step. @return whether there is another */
    @Transactional(TxType.MANDATORY)
    boolean step(UUID id) {
        var confirmation = confirmations.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (confirmation == null || confirmation.state() == Confirmation.State.DONE) return false;
        var contest = contests.findById(confirmation.contest(), LockModeType.PESSIMISTIC_WRITE);
        var now = clock.instant();

        var next = awards.toConfirm(confirmation.notice(), STEP);
        next.forEach(award -> award.confirm(id, now));
        next.forEach(award -> outbox.send(AwardTold.confirmed(award)));
        confirmation.advance(next.size(), issuing.issue(contest, next));
        if (next.size() == STEP) return true;

        var lapsed = awards.lapsedUntold(confirmation.contest(), STEP);
        for (var award : lapsed) {
            award.toldOfBy(id);
            outbox.send(AwardTold.lapsed(award, now));
        }
        if (lapsed.size() == STEP) return true;
        confirmation.done(now);
        return false;
    }
}
