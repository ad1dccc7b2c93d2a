package org.podium.scoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Scoring;
import org.podium.rulebook.reading.Reading;
import org.podium.rulebook.reading.Rulebooks;

/** The notice that the tests run by: the one of the demo package. */
public final class TestRulebook {
    private static final Rulebook TIANJIN = read();

    private TestRulebook() {}

    public static Rulebook tianjin() {
        return TIANJIN;
    }

    public static Scoring scoring() {
        return TIANJIN.scoring();
    }

    private static Rulebook read() {
        Path file = Path.of("..", "deploy", "contests", "tianjin-2025", "rulebook.yaml");
        try {
            Reading reading =
                    Rulebooks.read(Files.readString(file), file.getFileName().toString());
            return reading.rulebook()
                    .orElseThrow(
                            () -> new IllegalStateException(reading.problems().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
