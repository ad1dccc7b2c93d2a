package org.podium.local.play.client;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits a little longer each time, up to a deadline. */
final class Patience {
    private final long deadline;
    private long pause = TimeUnit.MILLISECONDS.toNanos(20);

    Patience(Duration most) {
        deadline = System.nanoTime() + most.toNanos();
    }

    /** @return false once the time is up */
    boolean again() {
        if (System.nanoTime() >= deadline) {
            return false;
        }
        LockSupport.parkNanos(pause);
        if (Thread.currentThread().isInterrupted()) {
            return false;
        }
        pause = Math.min(pause * 2, TimeUnit.SECONDS.toNanos(1));
        return true;
    }
}
