package org.podium.local.play.act;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Says where the play is, and remembers how long each phase took. A phase is one line that begins with {@code ==}. */
public final class Progress {
    private final PrintWriter out;
    private final Runnable hold;
    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private String phase = "";
    private String last = "start";
    private long since;

    /** @param hold waits until a phase that has been announced may begin */
    public Progress(PrintWriter out, Runnable hold) {
        this.out = out;
        this.hold = hold;
    }

    public void phase(String name) {
        end();
        last = name;
        out.println("== " + name);
        out.flush();
        hold.run();
        phase = name;
        since = System.nanoTime();
    }

    public void say(String line) {
        out.println("   " + line);
        out.flush();
    }

    public void end() {
        if (!phase.isEmpty()) {
            long millis = (System.nanoTime() - since) / 1_000_000;
            seconds.merge(phase, millis / 1000.0, Double::sum);
            phase = "";
        }
    }

    /** The phase that began last. */
    public String underway() {
        return last;
    }

    public Map<String, Double> seconds() {
        return seconds;
    }
}
