package org.podium.system;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Kills services in the middle of their work. A service is stopped (SIGSTOP) when its fate seems to be met, its database
 * is looked at while it can change nothing, and only then it is killed (SIGKILL); so what is said of a death is true
 * and not a guess.
 */
final class Reaper implements AutoCloseable {
    private static final Duration STEP = Duration.ofMillis(2);

    private final RunningPlatform platform;
    private final Signals signals = new Signals();
    private final Set<Long> killed = ConcurrentHashMap.newKeySet();

    Reaper(RunningPlatform platform) {
        this.platform = platform;
    }

    /** @param hands what the service had on its hands when it died */
    record Death(String phase, Fate fate, Hands hands) {}

    /**
     * Kills the service as soon as its fate is met.
     *
     * @param watches run as soon as no moment of the phase can be missed any more
     * @param over when this is true, and its fate is still not met, the service lives on
     */
    Optional<Death> kill(String phase, Fate fate, Runnable watches, BooleanSupplier over) {
        try (Connection looking = platform.database(fate.service());
                Connection holding = platform.database(fate.service())) {
            boolean fromTheStart = fate.how() != Fate.How.IDLE && fate.moment() == 1;
            if (!fromTheStart) {
                awaitMoment(fate, looking, watches, over);
            }
            try (Trap trap = new Trap(fate.how(), holding, looking, new Api(platform))) {
                if (fromTheStart) {
                    watches.run();
                }
                while (true) {
                    boolean last = over.getAsBoolean();
                    if (trap.hasCaught()) {
                        OptionalLong process = platform.ready(fate.service());
                        if (process.isPresent() && !killed.contains(process.getAsLong())) {
                            Optional<Hands> hands = killIfMet(process.getAsLong(), fate, looking);
                            if (hands.isPresent()) {
                                return Optional.of(new Death(phase, fate, hands.get()));
                            }
                        }
                    }
                    if (last) {
                        return Optional.empty();
                    }
                    LockSupport.parkNanos(STEP.toNanos());
                }
            }
        } catch (SQLException e) {
            throw new AssertionError("the database of " + fate.service() + " could not be reached", e);
        }
    }

    private static void awaitMoment(Fate fate, Connection looking, Runnable watches, BooleanSupplier over)
            throws SQLException {
        if (fate.how() == Fate.How.IDLE) {
            watches.run();
            LockSupport.parkNanos(Duration.ofMillis(fate.moment()).toNanos());
        } else {
            long before = done(looking, fate);
            watches.run();
            while (done(looking, fate) - before < fate.moment() - 1 && !over.getAsBoolean()) {
                LockSupport.parkNanos(STEP.toNanos());
            }
        }
    }

    /** While it stands still nothing can change any more. */
    private Optional<Hands> killIfMet(long process, Fate fate, Connection looking) throws SQLException {
        if (!signals.stop(process)) {
            return Optional.empty();
        }
        Hands hands = Hands.of(looking);
        if (!hands.meet(fate.how())) {
            signals.go(process);
            return Optional.empty();
        }
        killed.add(process);
        signals.kill(process);
        return Optional.of(hands);
    }

    /** The service's events so far, of the kind that its fate is about. */
    private static long done(Connection database, Fate fate) throws SQLException {
        String query = fate.how() == Fate.How.HALF_HANDLED
                ? "select count(*) from inbox_event"
                : "select count(*) from outbox where sent_at is not null";
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Whether all that were killed are back at work. */
    boolean hasNobody() {
        return Services.ALL.stream()
                .map(platform::ready)
                .allMatch(process -> process.isPresent() && !killed.contains(process.getAsLong()));
    }

    @Override
    public void close() {
        signals.close();
    }
}
