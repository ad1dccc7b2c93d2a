package org.podium.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What a command says while it works: a line that moves on a terminal, plain lines elsewhere. */
public final class Terminal {

    private static final String[] WHEEL = {"⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"};

    private final PrintStream out;
    private final boolean moves;
    private final long begun = System.nanoTime();
    private int turn;
    private boolean lineIsOpen;

    public Terminal(PrintStream out, boolean moves) {
        this.out = out;
        this.moves = moves;
    }

    /** Standard output; the script says whether it is a terminal. */
    public static Terminal standard() {
        return new Terminal(System.out, "true".equals(System.getProperty("podium.terminal")));
    }

    public boolean moves() {
        return moves;
    }

    /** Shows what is being done now; elsewhere than on a terminal it says nothing. */
    public synchronized void now(String what) {
        if (moves) {
            String line = WHEEL[turn++ % WHEEL.length] + " " + seconds() + " " + what;
            out.print("\r\033[K" + line.substring(0, Math.min(line.length(), 118)));
            out.flush();
            lineIsOpen = true;
        }
    }

    /** Something is done: one line that stays. */
    public synchronized void say(String line) {
        if (lineIsOpen) {
            out.print("\r\033[K");
            lineIsOpen = false;
        }
        out.println(line);
        out.flush();
    }

    public String seconds() {
        return String.format(
                Locale.ROOT,
                "%5.1f s",
                Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0);
    }
}
