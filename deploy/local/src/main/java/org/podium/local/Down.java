package org.podium.local;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.podium.local.platform.DataDir;
import org.podium.local.platform.Ledger;
import org.podium.local.platform.RunningSupervisor;
import org.podium.local.platform.Turn;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Stops the platform; what it keeps stays. */
@Command(name = "down", mixinStandardHelpOptions = true, description = "Stop the platform; its data stays.")
public final class Down implements Callable<Integer> {

    @ParentCommand
    private @Nullable Podium podium;

    @Override
    public Integer call() throws IOException, InterruptedException {
        return stop(podium == null ? new Podium() : podium, Terminal.standard());
    }

    public static int stop(Podium root, Terminal terminal) throws IOException, InterruptedException {
        DataDir data = root.data();
        if (!Files.isDirectory(data.root())) {
            terminal.say("the platform was not running");
            return Podium.DONE;
        }
        terminal.now("waiting for another command that starts or stops the platform");
        try (Turn turn = Turn.await(data)) {
            return stop(data, terminal);
        }
    }

    private static int stop(DataDir data, Terminal terminal) throws IOException, InterruptedException {
        Optional<RunningSupervisor> running = RunningSupervisor.listening(data);
        if (running.isPresent()) {
            terminal.now("stopping the services, then what they lean on");
            running.get().stop();
        }
        List<String> leftovers = new Ledger(data).stopLeftovers();
        if (!leftovers.isEmpty()) {
            terminal.say("stopped what a killed supervisor had left: " + String.join(", ", leftovers));
        }
        terminal.say(
                running.isPresent()
                        ? terminal.seconds() + "  the platform has stopped"
                        : leftovers.isEmpty() ? "the platform was not running" : "nothing runs any more");
        return Podium.DONE;
    }
}
