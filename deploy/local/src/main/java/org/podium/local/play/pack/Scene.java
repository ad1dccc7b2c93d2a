package org.podium.local.play.pack;

import java.util.List;
import org.podium.rulebook.Rulebook;

/** A part of the play that is done before the next begins; {@code rulebook} is the one that stands then. */
public sealed interface Scene {
    Rulebook rulebook();

    /** Entries are handed in and decided. */
    record Window(Rulebook rulebook) implements Scene {}

    /** A stage is held, in all its regions. @param appeals what is appealed against before its results are final */
    record Held(Rulebook rulebook, String stage, List<Step.Appeal> appeals) implements Scene {}

    /** A step of the story is taken; {@code rulebook} is the one after it. */
    record Told(Rulebook rulebook, Step step) implements Scene {}
}
