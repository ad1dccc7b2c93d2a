package org.podium.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.podium.rulebook.reading.Reading;
import org.podium.rulebook.reading.Rulebooks;

/** The rulebook of the 2021 national pre-notice as the tests use it; it is pending until the player plays every step of its story. */
public final class National {

    private static final Path FILE = Path.of("..", "deploy", "contests", "national-2021", "rulebook.pending.yaml");

    private National() {}

    public static String yaml() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Rulebook rulebook() {
        return valid(Rulebooks.read(yaml(), "rulebook.yaml"));
    }

    /** With one text of the file replaced. */
    public static Reading with(String text, String replacement) {
        String yaml = yaml();
        if (!yaml.contains(text)) {
            throw new IllegalArgumentException("the rulebook does not say: " + text);
        }
        return Rulebooks.read(yaml.replace(text, replacement), "rulebook.pending.yaml");
    }

    /** As a later notice amends it. */
    public static Rulebook amended(String patch) {
        return valid(Rulebooks.amend(yaml(), patch));
    }

    private static Rulebook valid(Reading reading) {
        return reading.rulebook().orElseThrow(() -> new AssertionError(reading.problems()));
    }
}
