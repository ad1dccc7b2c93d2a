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
    private static final Rulebook REGIONAL = read(regionalYaml("[]"));

    private TestRulebook() {}

    public static Rulebook tianjin() {
        return TIANJIN;
    }

    public static Scoring scoring() {
        return TIANJIN.scoring();
    }

    /** The same contest once its first day is announced: from then on registration replaces nobody. */
    public static Rulebook announced() {
        return read(yaml().replace("    FINAL: {clause", "    FINAL: {starts: 2025-11-22, clause"));
    }

    /** The same contest with a preliminary in every region before its final; how many go on is not announced. */
    public static Rulebook regional() {
        return REGIONAL;
    }

    /** So many go on from each region, skill and division. */
    public static Rulebook regional(int quota) {
        return read(regionalYaml("[{places: " + quota + "}]"));
    }

    /** A team competes only if all of it came. */
    public static Scoring teamsCompeteWhole() {
        return read(yaml().replace("\nscoring:\n", """

                scoring:
                  teams:
                    id: A-74
                    presence: ALL
                    clause: A-74
                    sentence: {zh: 全队到场方可参赛。, en: A team competes if all of it came.}
                """)).scoring();
    }

    private static String regionalYaml(String quotas) {
        return yaml().replace(STAGES, STAGES + """
                    - name: PRELIMINARY
                      label: {zh: 预赛, en: Preliminary}
                      regional: true
                      clause: A-45
                """).replace("\nscoring:\n", """

                scoring:
                  qualification:
                    id: A-45
                    from: PRELIMINARY
                    to: FINAL
                    quotas: %s
                    clause: A-45
                    sentence: {zh: 各赛区按名额入围。, en: Each region sends as many as its quota.}
                """.formatted(quotas));
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
