package org.podium.local;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Asks again and again until it holds, or fails with the last answer. */
public final class Eventually {

    private Eventually() {}

    public static void holds(Duration patience, Callable<Boolean> claim) throws Exception {
        long until = System.nanoTime() + patience.toNanos();
        while (!claim.call()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("did not hold within " + patience);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
