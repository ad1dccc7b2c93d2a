package org.podium.system;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.podium.local.platform.Report;

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

    /** @param instance which process of the service it was; @param hands what it had on its hands when it died */
    record Death(String phase, Fate fate, String instance, Hands hands) {}

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
                        for (Report.Line process : alive(fate)) {
                            Optional<Hands> hands = killIfMet(process, fate, looking);
                            if (hands.isPresent()) {
                                return Optional.of(new Death(phase, fate, process.name(), hands.get()));
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

    /** The instances that may be the one; where there are two, the moment says which of them comes first. */
    private List<Report.Line> alive(Fate fate) {
        List<Report.Line> alive = new ArrayList<>(platform.instances(fate.service()));
        Collections.rotate(alive, fate.moment());
        alive.removeIf(process -> !process.state().equals("READY") || killed.contains(process.pid()));
        return alive;
    }

    /** While it stands still it can change nothing any more. */
    private Optional<Hands> killIfMet(Report.Line process, Fate fate, Connection looking) throws SQLException {
        if (!signals.stop(process.pid())) {
            return Optional.empty();
        }
        Hands hands = Hands.of(looking, process.name());
        if (!hands.meet(fate.how())) {
            signals.go(process.pid());
            return Optional.empty();
        }
        killed.add(process.pid());
        signals.kill(process.pid());
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
                .map(platform::instances)
                .allMatch(processes -> !processes.isEmpty()
                        && processes.stream()
                                .allMatch(
                                        process -> process.state().equals("READY") && !killed.contains(process.pid())));
    }

    @Override
    public void close() {
        signals.close();
    }
}
