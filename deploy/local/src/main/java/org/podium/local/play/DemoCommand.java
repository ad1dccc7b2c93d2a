package org.podium.local.play;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.podium.local.Down;
import org.podium.local.Podium;
import org.podium.local.StopOnInterrupt;
import org.podium.local.Terminal;
import org.podium.local.Up;
import org.podium.local.platform.Json;
import org.podium.local.platform.Platform;
import org.podium.local.platform.Ports;
import org.podium.local.play.client.Api;
import org.podium.local.play.pack.PackageRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Brings the platform up and plays every contest under {@code deploy/contests}. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Start the platform, play the demo contests from notice to certificate, and leave it running.")
public final class DemoCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Podium podium;

    @Option(names = "--exit", description = "Stop the platform afterwards.")
    private boolean exit;

    @Option(names = "--report", paramLabel = "FILE", description = "Write what came of it as JSON.")
    private @Nullable Path report;

    @Option(names = "--free-ports", description = "Ports that nothing uses.")
    private boolean freePorts;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Podium root = podium == null ? new Podium() : podium;
        Terminal terminal = Terminal.standard();
        long begun = System.nanoTime();
        try (StopOnInterrupt guard = new StopOnInterrupt(terminal)) {
            int up = Up.start(root, new Ports.Wish(Map.of(), null, freePorts), Map.of(), terminal, guard);
            if (up != Podium.DONE) {
                return up;
            }
            double seconds = Math.round((System.nanoTime() - begun) / 1e8) / 10.0;
            try {
                return play(root, seconds);
            } finally {
                if (exit) {
                    Down.stop(root, terminal);
                }
            }
        }
    }

    private int play(Podium root, double secondsUp) throws IOException {
        PrintWriter out = Plays.standardOutput();
        Platform platform = Platform.read(root.data())
                .orElseThrow(() -> new IOException("the platform is up, but platform.json is missing"));
        ObjectNode all = Api.JSON.createObjectNode();
        all.put("secondsToReady", secondsUp);
        ArrayNode contests = all.putArray("contests");
        boolean asExpected = true;
        for (Path directory : packages(root.project())) {
            try {
                Run run = new Player(platform, out, () -> {})
                        .play(directory, Plays.certificates(root, report, directory));
                contests.add(run.report());
                write(all);
                asExpected &= Plays.verdict(run, out);
            } catch (PackageRefused refused) {
                refused.faults().forEach(fault -> out.println(directory + ": " + fault));
                asExpected = false;
            } catch (PlayFailed failed) {
                contests.add(failed.report());
                write(all);
                throw failed;
            }
        }
        write(all);
        return asExpected ? Podium.DONE : Podium.FAILED;
    }

    /** After each contest: what ends the next one costs nothing of it. */
    private void write(ObjectNode all) throws IOException {
        if (report != null) {
            Json.write(report.toAbsolutePath(), all);
        }
    }

    private static List<Path> packages(Path project) throws IOException {
        try (Stream<Path> folders = Files.list(project.resolve("deploy/contests"))) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve("rulebook.yaml")))
                    .sorted()
                    .toList();
        }
    }
}
