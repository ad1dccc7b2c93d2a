package org.podium.kit.database;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Tells a failure that will pass (connection, lock, commit, a schema that is being migrated) from one that will not. */
public final class Failures {
    /** SQLSTATE classes of what the statement itself did wrong: its data, its constraints */
    private static final Set<String> OF_THE_DATA = Set.of("22", "23");

    /** connection, rollback (deadlock), resources, object in use, operator intervention */
    private static final Set<String> OF_THE_SERVER = Set.of("08", "40", "53", "55", "57");

    private static final String UNIQUE_VIOLATION = "23505";
    private static final Set<String> UNSTORABLE = Set.of("22021", "22P05");

    private static final Set<String> CONCURRENT =
            Set.of("OptimisticLockException", "StaleObjectStateException", "StaleStateException");
    private static final Set<String> LOCKS = Set.of("LockTimeoutException", "PessimisticLockException");

    private Failures() {}

    /** Worth trying again without end: whatever is not the fault of the data. */
    public static boolean passing(Throwable failure) {
        Optional<SQLException> sql = sql(failure);
        if (sql.isPresent()) {
            return !OF_THE_DATA.contains(classOf(sql.get()));
        }
        return concurrentChange(failure)
                || named(failure, LOCKS)
                || causes(failure).anyMatch(cause -> cause.getClass().getName().startsWith("jakarta.transaction."));
    }

    /** The database cannot be reached or gave this one up for others: the same request may succeed soon. */
    public static boolean databaseUnavailable(Throwable failure) {
        return sql(failure)
                        .map(Failures::classOf)
                        .filter(OF_THE_SERVER::contains)
                        .isPresent()
                || named(failure, LOCKS);
    }

    /** Somebody else changed the same row first ({@code @Version}). */
    public static boolean concurrentChange(Throwable failure) {
        return named(failure, CONCURRENT);
    }

    /** A character that no text of the database can hold: U+0000. */
    public static boolean unstorableText(Throwable failure) {
        return sql(failure)
                .map(SQLException::getSQLState)
                .filter(UNSTORABLE::contains)
                .isPresent();
    }

    /** The name of the unique constraint or unique index that was violated. */
    public static Optional<String> brokenUniqueness(Throwable failure) {
        return sql(failure)
                .filter(sql -> UNIQUE_VIOLATION.equals(sql.getSQLState()))
                .filter(PSQLException.class::isInstance)
                .map(sql -> ((PSQLException) sql).getServerErrorMessage())
                .map(ServerErrorMessage::getConstraint);
    }

    private static Optional<SQLException> sql(Throwable failure) {
        return causes(failure)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst();
    }

    /** A pool that gave up waiting has no SQLSTATE: it counts as connection trouble. */
    private static String classOf(SQLException failure) {
        String state = failure.getSQLState();
        return state == null || state.length() != 5 ? "08" : state.substring(0, 2);
    }

    private static boolean named(Throwable failure, Set<String> names) {
        return causes(failure).anyMatch(cause -> names.contains(cause.getClass().getSimpleName()));
    }

    private static Stream<Throwable> causes(@Nullable Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(50);
    }
}
