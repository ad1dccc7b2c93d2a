package org.podium.system;

import java.time.Duration;
import java.util.List;

/**
 * A command that was ended by Ctrl-C at its terminal.
 *
 * @param left the processes that it started and that still ran when it was over
 */
record Interrupted(int exit, String shown, List<String> left) {
    private static final Duration UNTIL_THEN = Duration.ofMinutes(5);
    private static final Duration ENDING = Duration.ofMinutes(2);

    /** Presses Ctrl-C when the terminal shows the text. */
    static Interrupted once(Cli cli, String shows, String... args) {
        AtATerminal terminal = new AtATerminal(cli, args);
        terminal.awaitText(shows, UNTIL_THEN);
        int exit = terminal.ctrlC(ENDING);
        return new Interrupted(exit, terminal.shown(), cli.processes());
    }
}
