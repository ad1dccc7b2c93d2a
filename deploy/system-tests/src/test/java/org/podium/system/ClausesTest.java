package org.podium.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stranger finds every id that may be cited in {@code docs/clauses.md}. */
@ExtendWith(PlayedStory.Once.class)
@BesideAPlay
class ClausesTest {
    private static final Path CLAUSES = Path.of("..", "..", "docs", "clauses.md");
    private static final Path CONTESTS = Path.of("..", "contests");
    private static final Pattern CITED = Pattern.compile("(?<![A-Z0-9-])((?:S1|S2|A)-\\d\\d(?:/[A-Z_0-9]+)?)(?![0-9])");

    @ParameterizedTest
    @ValueSource(strings = {"tianjin-2025", "national-2021"})
    void every_id_of_a_package_is_explained(String contest) throws IOException {
        Set<String> explained = explained();
        try (Stream<Path> files = Files.walk(CONTESTS.resolve(contest))) {
            List<Path> texts = files.filter(file -> file.toString().matches(".*\\.(md|yaml|csv)"))
                    .toList();
            assertThat(texts).hasSizeGreaterThan(9);
            for (Path file : texts) {
                assertThat(explained).as(file.toString()).containsAll(cited(Files.readString(file)));
            }
        }
    }

    @Test
    void every_id_that_the_played_story_cites_is_explained(PlayedStory story) throws IOException {
        Set<String> ofTheStory = cited(story.report() + story.run().output());
        assertThat(ofTheStory).hasSizeGreaterThan(20);
        assertThat(explained()).as("report and output").containsAll(ofTheStory);

        Set<String> ofItsMails =
                cited(String.join("\n", ArrivedMails.texts(story.platform()).values()));
        assertThat(ofItsMails).hasSizeGreaterThan(5);
        assertThat(explained()).as("mails").containsAll(ofItsMails);
    }

    @ParameterizedTest
    @ValueSource(strings = {"registration", "scoring", "awards", "notifications"})
    void every_id_that_a_problem_cites_is_explained(String service, PlayedStory story) {
        JsonNode catalogue = new Api(story.platform())
                .get(null, "/" + service + "/v1/problems")
                .json();
        assertThat(catalogue.required("items")).isNotEmpty();
        assertThat(explained()).containsAll(cited(catalogue.toString()));
    }

    private static Set<String> explained() {
        Set<String> ids = new TreeSet<>();
        for (String line : lines()) {
            if (line.startsWith("| ")) {
                assertThat(ids.add(line.split("\\|")[1].strip()) || line.startsWith("| id") || line.startsWith("| ---"))
                        .as("explained once: " + line)
                        .isTrue();
            }
        }
        return ids;
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(CLAUSES);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> cited(String text) {
        Set<String> ids = new TreeSet<>();
        Matcher matcher = CITED.matcher(text);
        while (matcher.find()) {
            ids.add(matcher.group(1));
        }
        return ids;
    }
}
