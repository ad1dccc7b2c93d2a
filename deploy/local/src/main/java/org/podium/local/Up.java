package org.podium.local;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.podium.local.platform.DataDir;
import org.podium.local.platform.Detached;
import org.podium.local.platform.Json;
import org.podium.local.platform.Ledger;
import org.podium.local.platform.LocalPlans;
import org.podium.local.platform.Logs;
import org.podium.local.platform.Ports;
import org.podium.local.platform.Report;
import org.podium.local.platform.RunningSupervisor;
import org.podium.local.platform.Settings;
import org.podium.local.platform.Turn;
import org.podium.local.platform.Vintage;
import org.podium.local.postgres.PostgresPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Starts the platform under a supervisor of its own and returns when all of it is ready. */
@Command(name = "up", mixinStandardHelpOptions = true, description = "Start the platform; returns when all is ready.")
public final class Up implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final int MOST_INSTANCES = 9;

    @ParentCommand
    private @Nullable Podium podium;

    @Option(
            names = "--port",
            paramLabel = "PART=NUMBER",
            description = "Port of one part: proxy, registration, scoring, awards, notification, keycloak, postgres,"
                    + " kafka, kafka-controller, mailbox, smtp; registration-2 of a second instance.")
    private Map<String, Integer> ports = new LinkedHashMap<>();

    @Option(names = "--ports-from", paramLabel = "NUMBER", description = "All parts from this port on.")
    private @Nullable Integer portsFrom;

    @Option(names = "--free-ports", description = "Ports that nothing uses; platform.json tells which.")
    private boolean freePorts;

    @Option(
            names = "--instances",
            split = ",",
            paramLabel = "SERVICE=N",
            description =
                    "So many processes of a service behind the one origin, which take turns; one that dies is passed over"
                            + " and started again.")
    private Map<String, Integer> instances = new LinkedHashMap<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Podium root = podium == null ? new Podium() : podium;
        Terminal terminal = Terminal.standard();
        try (StopOnInterrupt guard = new StopOnInterrupt(terminal)) {
            return start(root, new Ports.Wish(ports, portsFrom, freePorts), instances, terminal, guard);
        }
    }

    /**
     * Brings the platform up, or waits for one that is coming up; also for commands that need a running platform.
     *
     * @param guard what Ctrl-C stops, if this starts it
     * @return the exit code: 0 when all is ready
     */
    public static int start(
            Podium root, Ports.Wish wish, Map<String, Integer> instances, Terminal terminal, StopOnInterrupt guard)
            throws IOException, InterruptedException {
        DataDir data = root.data();
        Optional<Process> started;
        try (Turn turn = Turn.await(data)) {
            if (RunningSupervisor.isHeld(data)) {
                Settings running = Json.read(data.settingsFile(), Settings.class);
                if (!running.meets(wish, instances)) {
                    terminal.say("the platform already runs with other ports or instances; ./podium down first");
                    return Podium.FAILED;
                }
                started = Optional.empty();
            } else {
                Optional<Settings> settings = prepare(root, wish, instances, terminal);
                if (settings.isEmpty()) {
                    return Podium.FAILED;
                }
                Process supervisor = guard.start(() -> Detached.supervisor(data, settings.get()));
                if (!listens(supervisor, data, terminal)) {
                    return Podium.FAILED;
                }
                started = Optional.of(supervisor);
            }
        }
        return started.isEmpty() ? await(data, terminal, true) : awaitOwn(started.get(), data, terminal);
    }

    /** What has to be right before anything starts; empty when it is not, and said so. */
    private static Optional<Settings> prepare(
            Podium root, Ports.Wish wish, Map<String, Integer> instances, Terminal terminal)
            throws IOException, InterruptedException {
        DataDir data = root.data();
        Optional<String> unknown = instances.keySet().stream()
                .filter(name -> !LocalPlans.SERVICES.containsKey(name))
                .findFirst();
        if (unknown.isPresent()) {
            throw new IOException("--instances: no service \"" + unknown.get() + "\"; known are "
                    + String.join(", ", LocalPlans.SERVICES.keySet()));
        }
        for (Map.Entry<String, Integer> wanted : instances.entrySet()) {
            if (wanted.getValue() < 1 || wanted.getValue() > MOST_INSTANCES) {
                throw new IOException("--instances: " + wanted.getKey() + "=" + wanted.getValue()
                        + " is not possible; a service has 1 to " + MOST_INSTANCES);
            }
        }
        Optional<String> impossible = PostgresPlan.complaint();
        if (impossible.isPresent()) {
            terminal.say(impossible.get());
            return Optional.empty();
        }
        Vintage brought = Vintage.brought();
        Optional<String> unreadable = brought.complaint(data);
        if (unreadable.isPresent()) {
            terminal.say(unreadable.get());
            return Optional.empty();
        }
        if (brought.realmIsAnother(data)) {
            terminal.say("the sample users and roles have changed since " + data.root() + " was made; Keycloak keeps"
                    + " those of then: choose an empty directory with --data DIR to have the new ones");
        }
        List<String> leftovers = new Ledger(data).stopLeftovers();
        if (!leftovers.isEmpty()) {
            terminal.say("stopped what a killed supervisor had left: " + String.join(", ", leftovers));
        }
        Ports ports = Ports.choose(wish, instances, System.getenv(), data);
        String complaint = ports.complaint();
        if (!complaint.isEmpty()) {
            terminal.say(complaint);
            return Optional.empty();
        }
        terminal.now("copying the programs");
        LocalPlans.stage(data, root.project());
        brought.sign(data);
        return Optional.of(new Settings(root.project().toString(), ports, instances, !wish.free()));
    }

    private static boolean listens(Process supervisor, DataDir data, Terminal terminal)
            throws IOException, InterruptedException {
        while (RunningSupervisor.of(data).isEmpty()) {
            terminal.now("starting the supervisor");
            if (supervisor.waitFor(100, TimeUnit.MILLISECONDS)) {
                terminal.say("the supervisor ended with exit code " + supervisor.exitValue() + ":");
                Logs.tail(data.log("supervisor-output"), 12).forEach(terminal::say);
                return false;
            }
        }
        return true;
    }

    private static int awaitOwn(Process supervisor, DataDir data, Terminal terminal)
            throws IOException, InterruptedException {
        int exit = await(data, terminal, false);
        if (exit != Podium.DONE) {
            supervisor.destroy();
            supervisor.waitFor();
        }
        return exit;
    }

    private static int await(DataDir data, Terminal terminal, boolean ranBefore)
            throws IOException, InterruptedException {
        Set<String> told = new HashSet<>();
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            Optional<RunningSupervisor> running = RunningSupervisor.of(data);
            if (running.isEmpty() && !RunningSupervisor.isHeld(data)) {
                terminal.say("the platform has stopped; see " + data.log("supervisor"));
                return Podium.FAILED;
            }
            Report report = running.isEmpty() ? null : running.get().report(false);
            if (report != null && report.is("READY")) {
                sayDone(data, terminal, ranBefore && told.isEmpty(), report, told);
                return Podium.DONE;
            }
            if (report != null && report.is("FAILED")) {
                terminal.say(String.valueOf(report.failure()));
                report.processes().forEach(line -> line.lastLines().forEach(last -> terminal.say("  " + last)));
                return Podium.FAILED;
            }
            if (report != null) {
                sayProgress(terminal, report, told);
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        terminal.say("not ready after " + PATIENCE.toMinutes() + " minutes; see ./podium status and " + data.log());
        return Podium.FAILED;
    }

    private static void sayProgress(Terminal terminal, Report report, Set<String> told) {
        for (Report.Line line : report.processes()) {
            if (line.state().equals("READY") && told.add(line.name())) {
                terminal.say("%s  %-14s ready on port %d".formatted(terminal.seconds(), line.name(), line.port()));
            }
            if (line.death() != null && told.add(line.name() + line.restarts())) {
                terminal.say(
                        "%s  %-14s %s; it is started again".formatted(terminal.seconds(), line.name(), line.death()));
            }
        }
        terminal.now("waiting for "
                + String.join(
                        ", ",
                        report.processes().stream()
                                .filter(line -> !line.state().equals("READY"))
                                .map(Report.Line::name)
                                .toList()));
    }

    private static void sayDone(DataDir data, Terminal terminal, boolean ranBefore, Report report, Set<String> told)
            throws IOException {
        Settings settings = Json.read(data.settingsFile(), Settings.class);
        if (ranBefore) {
            terminal.say("the platform is already running (supervisor " + report.supervisorPid() + ")");
        } else {
            sayProgress(terminal, report, told);
            terminal.say(terminal.seconds() + "  all parts are ready");
        }
        terminal.say("  open       " + settings.origin() + "/");
        terminal.say("  mailbox    " + settings.origin() + "/mailbox/");
        terminal.say("  Keycloak   " + settings.origin() + "/auth/admin/   (admin, podium)");
        terminal.say("  users      office, unit-a, tabulator, … (password podium)");
        terminal.say("  data, logs " + data.root() + (Files.isDirectory(data.log()) ? ", " + data.log() : ""));
    }
}
