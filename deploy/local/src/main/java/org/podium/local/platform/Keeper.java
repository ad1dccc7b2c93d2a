package org.podium.local.platform;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Keeps one process running: starts it, waits until it is ready, starts it again when it dies. */
final class Keeper implements Runnable {

    enum State {
        WAITING,
        STARTING,
        READY,
        PAUSING,
        STOPPED
    }

    /** What the last death looked like. */
    record Death(String reason, List<String> lastLines) {}

    private static final Duration PATIENCE = Duration.ofSeconds(300);
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(60);
    /** Who was ready that long and then dies was killed, and does not die of its start. */
    private static final Duration STABLE = Duration.ofSeconds(10);

    private static final int STARTS_BEFORE_GIVING_UP = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final int PAUSES_THAT_DOUBLE = 4;

    private final Plan plan;
    private final Supervisor house;
    private volatile State state = State.WAITING;
    private volatile boolean stopping;
    private volatile boolean everReady;
    private @Nullable Long readyAt;
    private volatile @Nullable Process process;
    private volatile int restarts;
    private volatile double readySeconds;
    private volatile @Nullable Death death;

    Keeper(Plan plan, Supervisor house) {
        this.plan = plan;
        this.house = house;
    }

    @Override
    public void run() {
        int failures = 0;
        try {
            while (!stopping) {
                readyAt = null;
                String reason = startAndWatch();
                if (stopping) {
                    break;
                }
                Long ready = readyAt;
                failures = ready != null && since(ready).compareTo(STABLE) > 0 ? 1 : failures + 1;
                death = new Death(reason, Logs.tail(house.data().log(plan.name()), 12));
                house.died(this, reason);
                if (!everReady && failures >= STARTS_BEFORE_GIVING_UP) {
                    house.givesUp(this);
                    break;
                }
                state = State.PAUSING;
                restarts++;
                house.pause(FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, PAUSES_THAT_DOUBLE)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            house.event(plan.name() + " is no longer watched: " + e);
        } finally {
            state = State.STOPPED;
        }
    }

    /** One life of the process; the answer is how it ended. */
    private String startAndWatch() throws InterruptedException {
        state = State.STARTING;
        long begun = System.nanoTime();
        try {
            plan.prepare().run();
            start();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            return "could not be started: " + e;
        }
        Process running = process;
        if (running == null || !awaitReady(running, begun)) {
            return running == null || running.isAlive()
                    ? "was not ready after " + PATIENCE.toSeconds() + " s"
                    : "ended with exit code " + running.exitValue() + " before it was ready";
        }
        readySeconds = since(begun).toMillis() / 1000.0;
        readyAt = System.nanoTime();
        everReady = true;
        state = State.READY;
        house.ready(this);
        running.waitFor();
        return "ended with exit code " + running.exitValue();
    }

    private void start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(plan.command());
        builder.environment().keySet().removeIf(Keeper::disturbs);
        builder.environment().putAll(plan.environment());
        File log = house.data().log(plan.name()).toFile();
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        builder.directory(house.data().root().toFile());
        synchronized (this) {
            if (stopping) {
                throw new IOException("the platform is stopping");
            }
            Process started = builder.start();
            process = started;
            house.ledger().enter(plan, started.toHandle());
        }
        house.started(this);
    }

    /** Settings of the caller's shell that would reach into a part. */
    private static boolean disturbs(String key) {
        return key.startsWith("QUARKUS_")
                || key.startsWith("KC_")
                || key.startsWith("KAFKA_")
                || key.startsWith("PG")
                || key.equals("JAVA_TOOL_OPTIONS")
                || key.equals("JDK_JAVA_OPTIONS");
    }

    private boolean awaitReady(Process running, long begun) throws InterruptedException {
        while (running.isAlive() && !stopping) {
            if (isReadyNow()) {
                return true;
            }
            if (since(begun).compareTo(PATIENCE) > 0) {
                Signals.stop(running.toHandle(), "KILL", Duration.ofSeconds(5));
                return false;
            }
            running.waitFor(150, TimeUnit.MILLISECONDS);
        }
        return false;
    }

    /** Asks the process itself; what goes wrong while asking is a no, the process log says why. */
    boolean isReadyNow() throws InterruptedException {
        try {
            return plan.ready().ask();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            return false;
        }
    }

    void stop() {
        Process running;
        synchronized (this) {
            stopping = true;
            running = process;
        }
        if (running != null && running.isAlive()) {
            boolean byItself = Signals.stop(running.toHandle(), plan.stopSignal(), PATIENCE_AT_THE_END);
            house.event(plan.name() + (byItself ? " stopped" : " did not stop by itself and was killed"));
        }
        state = State.STOPPED;
        try {
            house.ledger().strike(plan.name());
        } catch (IOException e) {
            house.event(plan.name() + ": its line could not be struck: " + e);
        }
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    Plan plan() {
        return plan;
    }

    State state() {
        return state;
    }

    boolean everReady() {
        return everReady;
    }

    int restarts() {
        return restarts;
    }

    double readySeconds() {
        return readySeconds;
    }

    @Nullable
    Death death() {
        return death;
    }

    /** The id of the process, also when it has just died; 0 before the first start. */
    long latestPid() {
        Process latest = process;
        return latest == null ? 0 : latest.pid();
    }

    /** The process id while there is one, else 0. */
    long pid() {
        Process running = process;
        return running != null && running.isAlive() ? running.pid() : 0;
    }

    Instant began() {
        Process running = process;
        return running == null ? Instant.EPOCH : running.info().startInstant().orElse(Instant.EPOCH);
    }
}
