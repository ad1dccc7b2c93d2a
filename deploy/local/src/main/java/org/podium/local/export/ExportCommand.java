package org.podium.local.export;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.podium.local.Podium;
import org.podium.local.platform.Platform;
import org.podium.local.platform.RunningSupervisor;
import org.podium.local.play.client.ApiRefused;
import org.podium.local.play.client.Unreachable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes a contest package. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Write a contest of the running platform as a contest package, expected/ included; played and"
                + " exported again it is the same.")
public final class ExportCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Podium podium;

    @Parameters(
            index = "0",
            paramLabel = "CONTEST",
            description = "Its id or slug; the slug of a notice means the newest rehearsal of it, where there is no"
                    + " real contest of that name.")
    private String contest = "";

    @Parameters(index = "1", paramLabel = "DIR", description = "The folder to write: a new one, or an empty one.")
    private Path directory = Path.of(".");

    @Option(
            names = "--with-personal-data",
            description = "Also where the contest is no rehearsal: the package holds identity numbers and phones of"
                    + " real people in clear.")
    private boolean withPersonalData;

    @Override
    public Integer call() throws IOException {
        Podium root = podium == null ? new Podium() : podium;
        Platform platform = Platform.read(root.data()).orElse(null);
        if (platform == null || RunningSupervisor.of(root.data()).isEmpty()) {
            System.err.println("podium export: no platform runs here; start one with ./podium up");
            return Podium.NOT_RUNNING;
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            Export export = new Export(platform);
            out.println(export.write(contest, directory, withPersonalData));
            export.leftOut().forEach(line -> out.println("  left out: " + line));
            return Podium.DONE;
        } catch (ExportRefused | ApiRefused | Unreachable refused) {
            System.err.println("podium export: " + refused.getMessage());
            return Podium.FAILED;
        }
    }
}
