package org.podium.awards.confirmation;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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
    private static final Duration LONGEST_STEP = Duration.ofSeconds(10);

    private final Confirmations confirmations;
    private final Contests contests;
    private final Awards awards;
    private final Issuing issuing;
    private final Outbox outbox;
    private final Clock clock;
    private final int most;
    private final ReentrantLock underway = new ReentrantLock();
    private volatile boolean stopping;

    Confirming(
            Confirmations confirmations,
            Contests contests,
            Awards awards,
            Issuing issuing,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "podium.confirmation.awards-per-step", defaultValue = "200") int awardsPerStep) {
        this.confirmations = confirmations;
        this.contests = contests;
        this.awards = awards;
        this.issuing = issuing;
        this.outbox = outbox;
        this.clock = clock;
        this.most = awardsPerStep;
    }

    @Scheduled(
            every = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class,
            identity = "confirmations")
    void goOn() {
        underway.lock();
        try {
            if (stopping) return;
            for (var confirmation : QuarkusTransaction.requiringNew().call(confirmations::running)) goOn(confirmation);
        } finally {
            underway.unlock();
        }
    }

    /** What keeps one confirmation from its next step does not keep the others from theirs. */
    private void goOn(UUID confirmation) {
        try {
            var more = true;
            while (more && !stopping) more = QuarkusTransaction.requiringNew().call(() -> step(confirmation));
        } catch (RuntimeException failure) {
            Log.errorf(failure, "a step of confirmation %s was taken back; it is made again", confirmation);
        }
    }

    /** The step that is being made ends before the database goes away; the next one is for the next start. */
    void stop(@Observes ShutdownEvent end) throws InterruptedException {
        stopping = true;
        if (underway.tryLock(LONGEST_STEP.toSeconds(), TimeUnit.SECONDS)) underway.unlock();
        else Log.warnf("a step of a confirmation took longer than %s and is given up; it is made again", LONGEST_STEP);
    }

    /** One step. @return whether there is another */
    @Transactional(TxType.MANDATORY)
    boolean step(UUID id) {
        var confirmation = confirmations.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (confirmation == null || confirmation.state() == Confirmation.State.DONE) return false;
        var contest = contests.findById(confirmation.contest(), LockModeType.PESSIMISTIC_WRITE);
        var now = clock.instant();

        var next = awards.toConfirm(confirmation.notice(), most);
        next.forEach(award -> award.confirm(id, now));
        next.forEach(award -> outbox.send(AwardTold.confirmed(award)));
        confirmation.advance(next.size(), issuing.issue(contest, next));
        if (next.size() == most) return true;

        var lapsed = awards.lapsedUntold(confirmation.contest(), most);
        for (var award : lapsed) {
            award.toldOfBy(id, now);
            outbox.send(AwardTold.lapsed(award));
        }
        if (lapsed.size() == most) return true;
        confirmation.done(now);
        return false;
    }
}
