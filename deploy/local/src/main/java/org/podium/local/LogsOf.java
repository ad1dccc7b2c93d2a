package org.podium.local;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.podium.local.platform.DataDir;
import org.podium.local.platform.Logs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The log of one part, whether the platform runs or not. */
@Command(
        name = "logs",
        mixinStandardHelpOptions = true,
        description = "Show the end of a part's log, of the running platform or of the one that ran last.")
public final class LogsOf implements Callable<Integer> {

    @ParentCommand
    private @Nullable Podium podium;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "PART",
            description = "registration, registration-2, keycloak, …, or supervisor (default), which says what"
                    + " happened to the parts")
    private String part = "supervisor";

    @Option(
            names = {"-n", "--lines"},
            description = "How many lines (default: ${DEFAULT-VALUE}).",
            defaultValue = "60")
    private int lines;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on with what is added, until Ctrl-C.")
    private boolean follow;

    @Override
    public Integer call() throws IOException, InterruptedException {
        DataDir data = (podium == null ? new Podium() : podium).data();
        List<String> known = Logs.known(data);
        if (!known.contains(part)) {
            System.err.println(
                    known.isEmpty()
                            ? "podium logs: no platform has run in " + data.root()
                            : "podium logs: there is no log of \"" + part + "\"; known are "
                                    + String.join(", ", known));
            return Podium.FAILED;
        }
        if (follow) {
            Logs.follow(data.log(part), lines, System.out);
        } else {
            Logs.tail(data.log(part), lines).forEach(System.out::println);
        }
        return Podium.DONE;
    }
}
