package org.podium.local;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.podium.local.platform.DataDir;
import org.podium.local.platform.Logs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The end of a part's log. */
@Command(name = "logs", mixinStandardHelpOptions = true, description = "Show the end of a part's log.")
public final class LogsOf implements Callable<Integer> {

    @ParentCommand
    private @Nullable Podium podium;

    @Parameters(index = "0", paramLabel = "PART", description = "registration, keycloak, …, or supervisor")
    private String part = "supervisor";

    @Option(
            names = {"-n", "--lines"},
            description = "How many lines (default: ${DEFAULT-VALUE}).",
            defaultValue = "60")
    private int lines;

    @Override
    public Integer call() throws IOException {
        DataDir data = (podium == null ? new Podium() : podium).data();
        if (!part.matches("[a-z0-9-]+") || !data.log(part).toFile().exists()) {
            System.err.println("no log of \"" + part + "\" in " + data.log());
            return Podium.FAILED;
        }
        Logs.tail(data.log(part), lines).forEach(System.out::println);
        return Podium.DONE;
    }
}
