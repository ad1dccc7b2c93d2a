package org.podium.kit.event;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What keeps a loop from its work, and how often it has tried. One loop writes, health reads. */
final class Trouble {
    private volatile int failures;
    private volatile @Nullable String reason;

    /** @return how long to wait before the next attempt: doubling, up to the configured most */
    synchronized Duration happened(Throwable failure, EventsConfig config) {
        Duration pause = config.backOff().multipliedBy(1L << Math.min(failures, 10));
        failures++;
        reason = describe(failure);
        return pause.compareTo(config.backOffAtMost()) > 0 ? config.backOffAtMost() : pause;
    }

    synchronized void is(String what) {
        reason = what;
    }

    synchronized void over() {
        failures = 0;
        reason = null;
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    static String describe(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}
