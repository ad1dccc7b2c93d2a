package org.podium.kit.event;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a failure that will pass (connection, lock, commit, a schema that is being migrated) from one that will not. */
final class Failures {
    /** SQLSTATE classes of what the statement itself did wrong: its data, its constraints */
    private static final Set<String> OF_THE_DATA = Set.of("22", "23");

    private static final Set<String> PASSING = Set.of(
            "OptimisticLockException", "StaleObjectStateException", "LockTimeoutException", "PessimisticLockException");

    private Failures() {}

    static boolean ofTheInfrastructure(Throwable failure) {
        boolean transaction = false;
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof SQLException sql) {
                return !ofTheData(sql.getSQLState());
            }
            if (PASSING.contains(cause.getClass().getSimpleName())) {
                return true;
            }
            transaction |= cause.getClass().getName().startsWith("jakarta.transaction.");
        }
        return transaction;
    }

    private static boolean ofTheData(@Nullable String state) {
        return state != null && state.length() == 5 && OF_THE_DATA.contains(state.substring(0, 2));
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause.getCause() == cause ? null : cause.getCause();
    }
}
