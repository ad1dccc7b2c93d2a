package org.podium.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.podium.rulebook.reading.Reading;
import org.podium.rulebook.reading.Rulebooks;

/** The rulebook of a contest package as the tests use it: as it stands, changed or amended. @param contest its folder */
record NoticeFile(String contest) {
    private static final String NAME = "rulebook.yaml";

    String yaml() {
        try {
            return Files.readString(Path.of("..", "deploy", "contests", contest, NAME));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Rulebook rulebook() {
        return valid(Rulebooks.read(yaml(), NAME));
    }

    Reading with(String text, String replacement) {
        String yaml = yaml();
        if (!yaml.contains(text)) {
            throw new IllegalArgumentException("the rulebook does not say: " + text);
        }
        return Rulebooks.read(yaml.replace(text, replacement), NAME);
    }

    Rulebook amended(String patch) {
        return valid(Rulebooks.amend(yaml(), patch));
    }

    private static Rulebook valid(Reading reading) {
        return reading.rulebook().orElseThrow(() -> new AssertionError(reading.problems()));
    }
}
