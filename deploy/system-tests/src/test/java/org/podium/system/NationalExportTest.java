package org.podium.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The national contest as a package: stages by region, teams, places that organisers confirm, titles, nominations. */
@Tag("long")
@ExtendWith(OnePlatform.class)
@ExtendWith(PlayedNational.Once.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NationalExportTest {
    private final Exports exports;
    private final PlayedNational story;
    private Path exported;

    NationalExportTest(RunningPlatform platform, PlayedNational story) {
        this.exports = new Exports(platform);
        this.story = story;
    }

    @BeforeAll
    void the_played_contest_is_exported(@TempDir Path folder) {
        exported = folder.resolve("exported");
        exports.export(story.report().at("/contest/slug").asText(), exported).mustSucceed();
    }

    @Test
    void played_it_is_as_it_expects_and_exported_again_it_is_the_same() throws IOException {
        exports.goRound(exported);
    }

    @Test
    void verify_agrees_with_it() {
        Cli.Run sound = exports.verify(exported);
        assertThat(sound.exit()).as(sound.output()).isZero();
    }

    @Test
    void its_marks_and_what_came_of_them_are_those_of_the_package_that_was_played() throws IOException {
        assertThat(Exports.lines(exported, "marks.csv"))
                .containsExactlyInAnyOrderElementsOf(Exports.lines(PlayedNational.PACKAGE, "marks.csv"));
        for (String file : List.of("qualified", "pools", "ranking", "awards")) {
            String name = "expected/" + file + ".csv";
            assertThat(Exports.lines(exported, name))
                    .as(name)
                    .containsExactlyInAnyOrderElementsOf(Exports.lines(PlayedNational.PACKAGE, name));
        }
    }

    @Test
    void its_story_has_every_step_that_came_about() throws IOException {
        List<String> told = steps(exported);
        for (String step : steps(PlayedNational.PACKAGE)) {
            // nominations that the rule of the award refused have left nothing
            if (!step.startsWith("nomination")) {
                assertThat(told).contains(step);
            }
        }
        assertThat(told).filteredOn(step -> step.startsWith("nomination")).hasSize(2);
    }

    private static List<String> steps(Path contest) throws IOException {
        return new YAMLMapper()
                .readTree(contest.resolve("story.yaml").toFile())
                .valueStream()
                .map(NationalExportTest::brief)
                .toList();
    }

    private static String brief(JsonNode step) {
        return String.join(
                " ",
                step.path("step").asText(),
                step.path("entry").asText(),
                step.path("entries").toString(),
                step.path("decision").asText(),
                step.path("result").asText(),
                step.path("because").asText(),
                step.path("step").asText().equals("announcement")
                        ? step.path("reason").asText()
                        : "");
    }
}
