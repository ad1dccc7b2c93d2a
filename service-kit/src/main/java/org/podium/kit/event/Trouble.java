package org.podium.kit.event;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What keeps a loop from its work, and how often it has tried. One loop writes, health reads. */
final class Trouble {
    /** class of SQLSTATE whose messages repeat the value */
    private static final String UNFIT_VALUE = "22";

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

    /**
     * What failed, without the values it failed for: of an event they are names and addresses, and the reason is also read by
     * who may not see its data. So of a refused statement the database's detail (the failing row) is left out, and its whole
     * message where that repeats a value; what a handler rejects says so in words of its own.
     */
    static String describe(Throwable failure) {
        Throwable root = failure;
        while (!(root instanceof EventRejected) && root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String said = root instanceof PSQLException refused ? refusal(refused) : root.getMessage();
        return root.getClass().getSimpleName() + ": " + said;
    }

    private static @Nullable String refusal(PSQLException refused) {
        ServerErrorMessage server = refused.getServerErrorMessage();
        if (server == null) {
            return refused.getMessage();
        }
        String state = String.valueOf(server.getSQLState());
        return state.startsWith(UNFIT_VALUE) ? "SQLSTATE " + state : state + " " + server.getMessage();
    }
}
