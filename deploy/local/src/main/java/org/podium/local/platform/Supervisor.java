package org.podium.local.platform;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Runs all parts: starts each when what it needs is ready, restarts what dies, stops all in order. */
public final class Supervisor {

    private final DataDir data;
    private final Settings settings;
    private final Ledger ledger;
    private final EventLog events;
    private final List<Keeper> keepers = new ArrayList<>();
    private final Object changed = new Object();
    private final AtomicBoolean stopOnce = new AtomicBoolean();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile boolean stopping;
    private volatile @Nullable String failure;

    public Supervisor(DataDir data, Settings settings, List<Plan> plans, Clock clock) {
        this.data = data;
        this.settings = settings;
        this.ledger = new Ledger(data);
        this.events = new EventLog(data.log("supervisor"), clock);
        for (Plan plan : plans) {
            keepers.add(new Keeper(plan, this));
        }
    }

    public void start() throws IOException {
        for (Keeper keeper : keepers) {
            Logs.rotate(data.log(keeper.plan().name()));
        }
        event("the platform starts at " + settings.origin());
        for (Keeper keeper : keepers) {
            Thread.ofPlatform().name(keeper.plan().name()).daemon().start(() -> {
                try {
                    if (awaitParts(keeper.plan().after())) {
                        keeper.run();
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
    }

    private boolean awaitParts(List<String> parts) throws InterruptedException {
        synchronized (changed) {
            while (!stopping
                    && !wereReady(keeper -> parts.contains(keeper.plan().part()))) {
                changed.wait(1_000);
            }
            return !stopping;
        }
    }

    private boolean wereReady(Predicate<Keeper> which) {
        return keepers.stream().filter(which).allMatch(Keeper::everReady);
    }

    private void tell() {
        synchronized (changed) {
            changed.notifyAll();
        }
    }

    DataDir data() {
        return data;
    }

    Ledger ledger() {
        return ledger;
    }

    void event(String event) {
        events.add(event);
    }

    void started(Keeper keeper) {
        event(keeper.plan().name() + " started as process " + keeper.pid());
        try {
            writePlatformFile();
        } catch (IOException e) {
            event("platform.json could not be written: " + e);
        }
    }

    void ready(Keeper keeper) {
        event("%s is ready after %.1f s".formatted(keeper.plan().name(), keeper.readySeconds()));
        if (wereReady(any -> true)) {
            event("all parts are ready");
        }
        tell();
    }

    void died(Keeper keeper, String reason) {
        event(keeper.plan().name() + " " + reason);
        Keeper.Death death = keeper.death();
        if (death != null) {
            death.lastLines().forEach(line -> event(keeper.plan().name() + " | " + line));
        }
    }

    void givesUp(Keeper keeper) {
        failure = keeper.plan().name() + " does not start; its log is "
                + data.log(keeper.plan().name());
        event(failure);
        tell();
    }

    void pause(Duration howLong) throws InterruptedException {
        synchronized (changed) {
            long until = System.nanoTime() + howLong.toNanos();
            while (!stopping && System.nanoTime() < until) {
                TimeUnit.NANOSECONDS.timedWait(changed, Math.max(1_000_000, until - System.nanoTime()));
            }
        }
    }

    private synchronized void writePlatformFile() throws IOException {
        Json.write(
                data.platformFile(),
                Platform.of(
                        settings,
                        keepers.stream()
                                .map(keeper -> new Platform.Process(
                                        keeper.plan().name(),
                                        keeper.plan().part(),
                                        keeper.latestPid(),
                                        keeper.plan().port(),
                                        "http://127.0.0.1:" + keeper.plan().port(),
                                        data.log(keeper.plan().name()).toString(),
                                        keeper.restarts()))
                                .toList()));
    }

    public Report report(boolean probe) throws InterruptedException {
        List<Boolean> healthy = probe ? Probes.all(keepers) : List.of();
        List<Report.Line> lines = new ArrayList<>();
        for (int i = 0; i < keepers.size(); i++) {
            Keeper keeper = keepers.get(i);
            Keeper.Death death = keeper.death();
            lines.add(new Report.Line(
                    keeper.plan().name(),
                    keeper.plan().part(),
                    keeper.state().name(),
                    probe ? healthy.get(i) : null,
                    keeper.pid(),
                    keeper.plan().port(),
                    keeper.restarts(),
                    keeper.readySeconds(),
                    keeper.began().toString(),
                    probe && keeper.pid() != 0 ? Memory.of(keeper.pid()) : 0,
                    death == null ? null : death.reason(),
                    death == null ? List.of() : death.lastLines()));
        }
        return new Report(state(), failure, ProcessHandle.current().pid(), lines, events.latest());
    }

    private String state() {
        if (failure != null) {
            return "FAILED";
        }
        if (stopping) {
            return "STOPPING";
        }
        return keepers.stream().allMatch(keeper -> keeper.state() == Keeper.State.READY) ? "READY" : "STARTING";
    }

    /** Stops everything, services before the broker, and returns when it is done; a second call waits for the first. */
    public void stop() throws InterruptedException {
        if (stopOnce.compareAndSet(false, true)) {
            stopping = true;
            tell();
            event("the platform stops");
            for (int rank : keepers.stream()
                    .map(keeper -> keeper.plan().stopsAt())
                    .distinct()
                    .sorted()
                    .toList()) {
                List<Thread> together = keepers.stream()
                        .filter(keeper -> keeper.plan().stopsAt() == rank)
                        .map(keeper -> Thread.ofPlatform().start(keeper::stop))
                        .toList();
                for (Thread one : together) {
                    one.join();
                }
            }
            // what a preparation has started, such as Keycloak's augmentation, stands in no ledger
            ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
            event("the platform has stopped");
            end.countDown();
        }
        end.await();
    }

    public void awaitEnd() throws InterruptedException {
        end.await();
    }
}
