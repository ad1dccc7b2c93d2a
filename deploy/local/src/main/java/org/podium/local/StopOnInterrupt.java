package org.podium.local;

import java.io.IOException;
import java.util.Optional;
import org.podium.local.platform.DataDir;
import org.podium.local.platform.RunningSupervisor;

/** As long as it is open, Ctrl-C stops the platform that this command has started. */
public final class StopOnInterrupt implements AutoCloseable {

    private final Thread hook;

    private StopOnInterrupt(Runnable stop) {
        this.hook = new Thread(stop, "ctrl-c");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** For a platform that is ready, or on its way. */
    public static StopOnInterrupt of(DataDir data) {
        return new StopOnInterrupt(() -> stop(data));
    }

    /** For a supervisor that may not listen yet: the request to end reaches it in any case. */
    static StopOnInterrupt of(Process supervisor) {
        return new StopOnInterrupt(() -> {
            System.err.println("stopping what was started");
            supervisor.destroy();
            supervisor.onExit().join();
        });
    }

    private static void stop(DataDir data) {
        try {
            Optional<RunningSupervisor> running = RunningSupervisor.of(data);
            if (running.isPresent()) {
                System.err.println("stopping what was started");
                running.get().stop();
            }
        } catch (IOException e) {
            System.err.println("the platform could not be stopped: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Work is done: from here on the platform outlives the command. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the machine is going down already, and the hook with it does what it is for
            return;
        }
    }
}
