package org.podium.local.play;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.podium.local.Podium;
import org.podium.local.platform.Json;
import org.podium.local.platform.Platform;
import org.podium.local.play.pack.PackageRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Plays a package on the running platform. */
@Command(
        name = "play",
        mixinStandardHelpOptions = true,
        description = "Play a contest package as a rehearsal on the running platform; exit 1 where it differs from"
                + " its expected files.")
public final class PlayCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Podium podium;

    @Parameters(paramLabel = "PACKAGE", description = "The folder of the package.")
    private Path directory = Path.of(".");

    @Option(names = "--report", paramLabel = "FILE", description = "Write what came of it as JSON.")
    private @Nullable Path report;

    @Option(names = "--step", description = "Wait for Enter before each phase.")
    private boolean step;

    @Override
    public Integer call() throws IOException {
        Podium root = podium == null ? new Podium() : podium;
        Platform platform = Platform.read(root.data()).orElse(null);
        if (platform == null) {
            System.err.println("podium play: no platform runs here; start one with ./podium up");
            return Podium.NOT_RUNNING;
        }
        PrintWriter out = Plays.standardOutput();
        try {
            Run run = new Player(platform, out, step ? enter() : () -> {})
                    .play(directory, Plays.certificates(root, report, directory));
            write(run.report());
            return Plays.verdict(run, out) ? Podium.DONE : Podium.FAILED;
        } catch (PlayFailed failed) {
            write(failed.report());
            throw failed;
        } catch (PackageRefused refused) {
            System.err.println("podium play: " + directory + " cannot be played:");
            refused.faults().forEach(fault -> System.err.println("  " + fault));
            return Podium.FAILED;
        }
    }

    private void write(ObjectNode facts) throws IOException {
        if (report != null) {
            Json.write(report.toAbsolutePath(), facts);
        }
    }

    /** Waits for one line of standard input; at its end it waits no more. */
    private static Runnable enter() {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return () -> {
            try {
                in.readLine();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
