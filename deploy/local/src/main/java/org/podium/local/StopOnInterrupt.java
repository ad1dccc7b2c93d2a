package org.podium.local;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** As long as it is open, Ctrl-C stops the platform that this command has started; at any moment of its start, too. */
public final class StopOnInterrupt implements AutoCloseable {

    /** Starts the supervisor. */
    @FunctionalInterface
    interface Start {
        Process run() throws IOException;
    }

    private final Thread hook = new Thread(this::interrupted, "ctrl-c");
    private final Terminal terminal;
    private @Nullable Process supervisor;
    private boolean interrupted;

    public StopOnInterrupt(Terminal terminal) {
        this.terminal = terminal;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** @throws IOException also when Ctrl-C came first: then nothing is started any more */
    synchronized Process start(Start start) throws IOException {
        if (interrupted) {
            throw new IOException("interrupted");
        }
        Process started = start.run();
        supervisor = started;
        return started;
    }

    private void interrupted() {
        Process started;
        synchronized (this) {
            interrupted = true;
            started = supervisor;
        }
        if (started != null) {
            terminal.say("stopping what was started");
            started.destroy();
            started.onExit().join();
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
