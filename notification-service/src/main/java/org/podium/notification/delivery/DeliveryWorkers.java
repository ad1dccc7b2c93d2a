package org.podium.notification.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Sends what is queued, on threads of its own: a send inside the ordered consumer would block the very events that it
 * waits for. Woken after a commit of this process; polls for what others queued and for retries.
 */
@ApplicationScoped
public class DeliveryWorkers {
    private static final Logger LOG = Logger.getLogger(DeliveryWorkers.class);

    private final DeliveryRound round;
    private final DeliveryConfig config;
    private final Semaphore calls = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch stopped = new CountDownLatch(1);

    DeliveryWorkers(DeliveryDesk desk, Postman postman, DeliveryConfig config) {
        this.round = new DeliveryRound(desk, postman);
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (!config.enabled()) {
            return;
        }
        for (int i = 1; i <= config.workers(); i++) {
            threads.add(Thread.ofPlatform().daemon().name("mail-" + i).start(this::work));
        }
    }

    /** Lets the mail in flight be written down before the process ends. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        calls.release(threads.size());
        for (Thread thread : threads) {
            thread.join(config.timeout());
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeliveryQueued queued) {
        calls.release();
    }

    private void work() {
        Duration pause = config.pause();
        try {
            while (stopped.getCount() > 0) {
                DeliveryRound.Result result = tryNext();
                if (result == DeliveryRound.Result.SERVER_AWAY) {
                    stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
                    pause = shorter(pause.multipliedBy(2), config.pauseAtMost());
                } else {
                    pause = config.pause();
                    if (result == DeliveryRound.Result.NOTHING_DUE) {
                        rest(config.pollEvery());
                    }
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** A database that is away is not the mail's fault: it stays as it is and is taken again. */
    private DeliveryRound.Result tryNext() {
        try {
            return round.next();
        } catch (RuntimeException failure) {
            LOG.error("the mail worker cannot work", failure);
            return DeliveryRound.Result.SERVER_AWAY;
        }
    }

    private void rest(Duration atMost) throws InterruptedException {
        if (calls.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            calls.drainPermits();
        }
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
