package org.podium.local;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.podium.local.kafka.ConsumerLag;
import org.podium.local.platform.DataDir;
import org.podium.local.platform.Json;
import org.podium.local.platform.Ledger;
import org.podium.local.platform.ParkedEvents;
import org.podium.local.platform.Report;
import org.podium.local.platform.RunningSupervisor;
import org.podium.local.platform.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** How the platform is: every process, its memory, how far each consumer is behind, and what each service has set aside. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description =
                "Show health, ports, memory of each part, lag of each consumer and parked events of each service.")
public final class Status implements Callable<Integer> {

    @ParentCommand
    private @Nullable Podium podium;

    @Override
    public Integer call() throws IOException, InterruptedException {
        DataDir data = (podium == null ? new Podium() : podium).data();
        Optional<RunningSupervisor> running = RunningSupervisor.of(data);
        if (running.isEmpty()) {
            List<String> alive = new Ledger(data).alive();
            System.out.println(
                    alive.isEmpty()
                            ? "the platform is not running; start it with ./podium up"
                            : "no supervisor runs, but it has left " + String.join(", ", alive)
                                    + "; ./podium up or down cleans up");
            return Podium.NOT_RUNNING;
        }
        Report report = running.get().report(true);
        Settings settings = Json.read(data.settingsFile(), Settings.class);
        System.out.printf(
                "%s  %s  supervisor %d%n%n",
                report.state().toLowerCase(Locale.ROOT), settings.origin(), report.supervisorPid());
        processes(report, Clock.systemUTC().instant());
        lag(settings);
        parked(settings);
        report.processes().stream().filter(line -> line.death() != null).forEach(Status::death);
        return report.is("READY") && report.processes().stream().allMatch(line -> Boolean.TRUE.equals(line.healthy()))
                ? Podium.DONE
                : Podium.FAILED;
    }

    private static void processes(Report report, Instant now) {
        System.out.printf(
                "%-16s %-9s %-8s %6s %8s %9s %9s %9s%n",
                "part", "state", "answers", "port", "process", "memory", "up", "restarts");
        long memory = 0;
        for (Report.Line line : report.processes()) {
            memory += line.memoryBytes();
            System.out.printf(
                    "%-16s %-9s %-8s %6d %8s %6d MB %9s %9d%n",
                    line.name(),
                    line.state().toLowerCase(Locale.ROOT),
                    Boolean.TRUE.equals(line.healthy()) ? "yes" : "no",
                    line.port(),
                    line.pid() == 0 ? "-" : Long.toString(line.pid()),
                    line.memoryBytes() >> 20,
                    line.pid() == 0 ? "-" : age(Duration.between(Instant.parse(line.began()), now)),
                    line.restarts());
        }
        System.out.printf("%-57s %6d MB%n", "together", memory >> 20);
    }

    private static String age(Duration age) {
        return age.toHours() > 0
                ? "%d h %02d m".formatted(age.toHours(), age.toMinutesPart())
                : "%d m %02d s".formatted(age.toMinutes(), age.toSecondsPart());
    }

    private static void lag(Settings settings) throws InterruptedException {
        System.out.println();
        try {
            List<ConsumerLag> consumers = ConsumerLag.all(settings.kafkaServers());
            System.out.printf("%-24s %-28s %8s %10s%n", "consumer", "topic", "lag", "handled");
            consumers.forEach(one ->
                    System.out.printf("%-24s %-28s %8d %10d%n", one.group(), one.topic(), one.behind(), one.handled()));
            if (consumers.isEmpty()) {
                System.out.println("no consumer has handled anything yet");
            }
        } catch (IOException e) {
            System.out.println("the lag of the consumers is unknown: " + e.getMessage());
        }
    }

    /** What is set aside does not make the platform unwell: everything else goes on. */
    private static void parked(Settings settings) throws InterruptedException {
        System.out.println();
        System.out.printf("%-24s %-28s%n", "service", "parked events");
        for (ParkedEvents one : ParkedEvents.of(settings)) {
            String count = one.events().isEmpty()
                    ? "unknown"
                    : Long.toString(one.events().getAsLong());
            boolean some = one.events().orElse(0) > 0;
            System.out.printf("%-24s %s%n", one.service(), some ? count + "  which and why: " + one.list() : count);
        }
    }

    private static void death(Report.Line line) {
        System.out.printf("%n%s %s; its last lines:%n", line.name(), line.death());
        line.lastLines().forEach(last -> System.out.println("  " + last));
    }
}
