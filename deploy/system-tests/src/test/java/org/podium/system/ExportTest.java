package org.podium.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A contest that was played is written as a package, which is played and written again: the same, byte for byte. */
@Tag("long")
@ExtendWith(PlayedStory.Once.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportTest {
    private static final YAMLMapper YAML = new YAMLMapper();
    /** A finding of one of these rules is all that is left of a form that was not taken in. */
    private static final Set<String> NOT_TAKEN = Set.of("ID", "S2-16", "S2-21", "A-40");

    private final PlayedStory story;
    private final Exports exports;
    private Cli.Run export;
    private Path exported;
    private Path folder;

    ExportTest(PlayedStory story) {
        this.story = story;
        this.exports = new Exports(story.platform());
    }

    @BeforeAll
    void the_played_contest_is_exported(@TempDir Path own) {
        folder = own;
        exported = folder.resolve("exported");
        export = exports.export(story.report().at("/contest/slug").asText(), exported)
                .mustSucceed();
    }

    @Test
    void played_it_is_as_it_expects_and_exported_again_it_is_the_same() throws IOException {
        exports.goRound(exported);
    }

    @Test
    void it_says_what_the_package_said_that_was_played() throws IOException {
        Set<String> taken = Exports.lines(exported, "entries.csv").stream()
                .map(Exports::about)
                .collect(Collectors.toSet());
        assertThat(taken).isEqualTo(takenIn());
        assertThat(exported.resolve("rulebook.yaml"))
                .hasSameBinaryContentAs(PlayedStory.PACKAGE.resolve("rulebook.yaml"));
        assertThat(Exports.lines(exported, "marks.csv"))
                .containsExactlyInAnyOrderElementsOf(Exports.lines(PlayedStory.PACKAGE, "marks.csv").stream()
                        .map(line -> line + ",")
                        .toList());
        for (String file : List.of("ranking", "awards", "pools")) {
            String name = "expected/" + file + ".csv";
            assertThat(Exports.lines(exported, name))
                    .as(name)
                    .hasSameElementsAs(Exports.lines(PlayedStory.PACKAGE, name));
        }
        for (String file : List.of("findings", "outcomes")) {
            String name = "expected/" + file + ".csv";
            assertThat(Exports.lines(exported, name))
                    .as(name)
                    .containsExactlyInAnyOrderElementsOf(Exports.lines(PlayedStory.PACKAGE, name).stream()
                            .filter(line -> taken.contains(Exports.about(line)))
                            .toList());
        }
    }

    @Test
    void its_story_has_every_step_of_the_story_that_was_played() throws IOException {
        List<String> told = new ArrayList<>();
        for (JsonNode step : YAML.readTree(exported.resolve("story.yaml").toFile())) {
            // who has no marks withdraws without a step of the story
            if (!step.path("step").asText().equals("withdrawal")) {
                told.add(brief(step));
            }
        }
        List<String> played = new ArrayList<>();
        for (JsonNode step :
                YAML.readTree(PlayedStory.PACKAGE.resolve("story.yaml").toFile())) {
            played.add(brief(step));
        }
        assertThat(told).containsExactlyInAnyOrderElementsOf(played);
    }

    private static String brief(JsonNode step) {
        return String.join(
                " ",
                step.path("step").asText(),
                step.path("entry").asText(),
                step.path("entries").toString(),
                step.path("decision").asText(),
                step.path("reason").asText(),
                step.path("amendment").at("/contest/dates/FINAL/starts").asText(),
                step.path("competitor").path("id_number").asText());
    }

    @Test
    void verify_agrees_with_it_and_names_a_mark_that_was_changed() throws IOException {
        Cli.Run sound = exports.verify(exported);
        assertThat(sound.exit()).as(sound.output()).isZero();
        assertThat(sound.output()).contains("everything agrees");

        Path changed = Files.createDirectory(folder.resolve("changed"));
        for (Map.Entry<String, String> file : Exports.files(exported).entrySet()) {
            Path copy = changed.resolve(file.getKey());
            Files.createDirectories(copy.getParent());
            String text = file.getValue();
            Files.writeString(
                    copy,
                    file.getKey().equals("marks.csv")
                            ? text.replace("AE19,PRACTICAL,92.00", "AE19,PRACTICAL,91.00")
                            : text);
        }
        Cli.Run run = exports.verify(changed);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.output()).contains("AE19: rank expected 4, is 5; total expected 89.60, is 88.80");
        assertThat(run.output().lines().filter(line -> line.startsWith("changed mark")))
                .containsExactly("changed mark: FINAL AE19 PRACTICAL: score expected 92.00, is 91.00");
    }

    @Test
    void full_numbers_are_in_it_for_its_owner_alone_and_every_look_at_one_is_on_the_audit_trail() throws IOException {
        for (String file : Exports.files(exported).keySet()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(exported.resolve(file))))
                    .isEqualTo("rw-------");
        }
        assertThat(export.output()).contains("identity numbers and phones").containsOnlyOnce("\n");
        String entries = Files.readString(exported.resolve("entries.csv"));
        assertThat(entries).contains("11010519931212746X", "13900000004").doesNotContain("**");

        String contest = story.report().at("/contest/id").asText();
        String trail = new Api(story.platform())
                .get("office", "/registration/v1/contests/" + contest + "/audit?action=number-disclosed&limit=200")
                .response()
                .body();
        assertThat(trail).contains("\"number-disclosed\"", "\"export\"");
    }

    @Test
    void a_contest_that_is_no_rehearsal_is_written_only_for_who_asks_for_personal_data() throws IOException {
        String slug = "real-" + UUID.randomUUID();
        String rulebook = Files.readString(PlayedStory.PACKAGE.resolve("rulebook.yaml"))
                .replace("slug: tianjin-2025", "slug: " + slug);
        Api api = new Api(story.platform());
        Api.Answer published = api.call(
                "office",
                "POST",
                "/registration/v1/contests",
                rulebook,
                Map.of("Content-Type", "application/yaml", "Idempotency-Key", slug));
        assertThat(published.status()).as(published.response().body()).isEqualTo(201);

        Path real = folder.resolve("real");
        Cli.Run refused = exports.export(slug, real);
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.output()).contains(slug, "--with-personal-data").containsOnlyOnce("\n");
        assertThat(real).doesNotExist();

        exports.export(slug, real, "--with-personal-data").mustSucceed();
        assertThat(real.resolve("rulebook.yaml")).hasContent(rulebook);
        assertThat(Exports.lines(real, "entries.csv")).isEmpty();
    }

    @Test
    void what_cannot_be_exported_is_one_line() throws IOException {
        Cli.Run unknown = exports.export("no-such-contest", folder.resolve("unknown"));
        assertThat(unknown.exit()).isEqualTo(1);
        assertThat(unknown.output()).contains("\"no-such-contest\"").containsOnlyOnce("\n");

        Path mine = Files.createDirectory(folder.resolve("mine"));
        Files.writeString(mine.resolve("mine.txt"), "mine");
        Cli.Run full = exports.export("tianjin-2025", mine);
        assertThat(full.exit()).isEqualTo(1);
        assertThat(full.output()).contains("is not empty").containsOnlyOnce("\n");
        assertThat(Exports.files(mine)).containsOnlyKeys("mine.txt");
    }

    private Set<String> takenIn() throws IOException {
        Set<String> not = Exports.lines(PlayedStory.PACKAGE, "expected/findings.csv").stream()
                .map(line -> line.split(","))
                .filter(cells -> NOT_TAKEN.contains(cells[1]))
                .map(cells -> cells[0])
                .collect(Collectors.toSet());
        return Exports.lines(PlayedStory.PACKAGE, "expected/outcomes.csv").stream()
                .map(Exports::about)
                .filter(entry -> !not.contains(entry))
                .collect(Collectors.toSet());
    }
}
