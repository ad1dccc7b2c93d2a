package org.podium.kit.test;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Waits for what another thread or process does, by asking again and again, up to a limit; never longer than needed. */
public final class Eventually {
    private static final Duration USUAL = Duration.ofSeconds(20);
    private static final Duration BETWEEN = Duration.ofMillis(20);

    private Eventually() {}

    /** An assertion that may fail at first. */
    @FunctionalInterface
    public interface Assertion {
        void run() throws Exception;
    }

    public static void holds(Assertion assertion) {
        within(USUAL, assertion);
    }

    public static void within(Duration limit, Assertion assertion) {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            @Nullable Throwable failure = tried(assertion);
            if (failure == null) {
                return;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + limit + ": " + failure.getMessage(), failure);
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }

    /** Asks until the answer is as wanted, and returns it. */
    public static <T> T get(Callable<T> question, Predicate<? super T> wanted) {
        Object[] answer = new Object[1];
        holds(() -> {
            T now = question.call();
            if (!wanted.test(now)) {
                throw new AssertionError("still " + now);
            }
            answer[0] = now;
        });
        @SuppressWarnings("unchecked")
        T found = (T) answer[0];
        return found;
    }

    private static @Nullable Throwable tried(Assertion assertion) {
        try {
            assertion.run();
            return null;
        } catch (AssertionError | Exception failure) {
            return failure;
        }
    }
}
