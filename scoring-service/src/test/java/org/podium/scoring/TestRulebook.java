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
    private static final String STAGES = "  stages:\n";
    private static final Rulebook TIANJIN = read(yaml());
    private static final Rulebook REGIONAL = read(yaml().replace(STAGES, STAGES + """
                - name: PRELIMINARY
                  label: {zh: 预赛, en: Preliminary}
                  regional: true
                  clause: A-45
            """));

    private TestRulebook() {}

    public static Rulebook tianjin() {
        return TIANJIN;
    }

    public static Scoring scoring() {
        return TIANJIN.scoring();
    }

    /** The same contest with a preliminary in every region before its final. */
    public static Rulebook regional() {
        return REGIONAL;
    }

    private static Rulebook read(String yaml) {
        Reading reading = Rulebooks.read(yaml, "rulebook.yaml");
        return reading.rulebook()
                .orElseThrow(() -> new IllegalStateException(reading.problems().toString()));
    }

    private static String yaml() {
        try {
            return Files.readString(Path.of("..", "deploy", "contests", "tianjin-2025", "rulebook.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
