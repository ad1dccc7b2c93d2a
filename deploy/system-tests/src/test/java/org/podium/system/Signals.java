package org.podium.system;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Stops, continues and kills processes. One shell takes all orders: starting a program each time takes too long. */
final class Signals implements AutoCloseable {
    private final Process shell;
    private final BufferedWriter orders;
    private final BufferedReader answers;

    Signals() {
        try {
            shell = new ProcessBuilder("sh")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        orders = shell.outputWriter();
        answers = shell.inputReader();
    }

    /** @return false when there is no such process any more */
    boolean stop(long pid) {
        return send("STOP", pid);
    }

    void go(long pid) {
        send("CONT", pid);
    }

    void kill(long pid) {
        send("KILL", pid);
    }

    private synchronized boolean send(String signal, long pid) {
        try {
            orders.write("kill -" + signal + " " + pid + "; echo $?\n");
            orders.flush();
            return "0".equals(answers.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        shell.destroy();
    }
}
