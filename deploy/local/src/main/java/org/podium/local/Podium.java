package org.podium.local;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.podium.local.export.ExportCommand;
import org.podium.local.platform.DataDir;
import org.podium.local.play.DemoCommand;
import org.podium.local.play.PlayCommand;
import org.podium.local.play.VerifyCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root of {@code ./podium}. Exit codes: 0 done, 1 refused or failed, 2 wrong usage, 3 not running. */
@Command(
        name = "podium",
        mixinStandardHelpOptions = true,
        version = "podium 0.1.0",
        description = "Runs a skills contest from its notice, on this machine.",
        subcommands = {
            DemoCommand.class,
            PlayCommand.class,
            VerifyCommand.class,
            Up.class,
            Down.class,
            Status.class,
            LogsOf.class,
            ExportCommand.class,
            Check.class
        })
public final class Podium implements Runnable {

    public static final int DONE = 0;
    public static final int FAILED = 1;
    public static final int NOT_RUNNING = 3;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--data",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            description = "Where the platform keeps everything (default: PODIUM_DATA, or .podium in the project).")
    private @Nullable Path data;

    /** The checkout this launcher was built from; the script says where that is. */
    public Path project() {
        return Path.of(System.getProperty("podium.project", System.getProperty("user.dir")))
                .toAbsolutePath()
                .normalize();
    }

    public DataDir data() {
        return DataDir.of(data, project());
    }

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(System.out);
        }
    }

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Podium())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    String message = failure.getMessage();
                    command.getErr()
                            .println("podium " + command.getCommandName() + ": "
                                    + (message == null ? failure.toString() : message));
                    if (System.getenv("PODIUM_TRACE") != null) {
                        failure.printStackTrace(command.getErr());
                    }
                    return FAILED;
                });
    }
}
