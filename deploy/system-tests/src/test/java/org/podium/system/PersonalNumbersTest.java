package org.podium.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.podium.kit.test.ClearNumbers;
import org.podium.local.platform.DataDir;

/**
 * No ID number and no phone of anybody in the stories stands in a log, an event, a mail or a report, and none in clear in
 * any table, as text or as bytes, or in the file of a scan.
 */
@ExtendWith({PlayedStory.Once.class, PlayedNational.Once.class})
class PersonalNumbersTest {
    private static final Pattern ID_NUMBER = Pattern.compile("(?<!\\d)\\d{17}[0-9Xx](?!\\w)");
    private static final Pattern PHONE = Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)");

    private final PlayedStory story;
    private final PlayedNational national;
    private final Set<String> numbers;
    private final ClearNumbers search;

    PersonalNumbersTest(PlayedStory story, PlayedNational national) throws IOException {
        this.story = story;
        this.national = national;
        this.numbers = numbersOf(PlayedStory.PACKAGE);
        numbers.addAll(numbersOf(PlayedNational.PACKAGE));
        this.search = new ClearNumbers(numbers);
    }

    @Test
    void the_packages_have_numbers_to_look_for() {
        assertThat(numbers).hasSizeGreaterThan(300);
    }

    @Test
    void none_in_the_logs_the_mails_and_the_reports() throws IOException {
        assertThat(search.inText("report", story.report().toString())).isEmpty();
        assertThat(search.inText("output", story.run().output())).isEmpty();
        assertThat(search.inText("report", national.report().toString())).isEmpty();
        assertThat(search.inText("output", national.run().output())).isEmpty();
        for (String folder : List.of("log", "mail")) {
            assertThat(search.inFiles(story.platform().data().resolve(folder))).isEmpty();
        }
        for (String mail : ArrivedMails.texts(story.platform()).values()) {
            assertThat(search.inText("mail", mail)).isEmpty();
        }
    }

    @Test
    void the_scans_lie_encrypted() throws IOException {
        Path blobs = new DataDir(story.platform().data()).blobs();
        assertThat(search.inFiles(blobs)).isEmpty();
        try (Stream<Path> files = Files.walk(blobs)) {
            // each sample scan says in clear that it is one, and has a picture's first bytes
            assertThat(files.filter(Files::isRegularFile))
                    .hasSizeGreaterThan(100)
                    .noneMatch(file -> {
                        String bytes = read(file);
                        return bytes.contains("sample of ") || bytes.startsWith("\u00ff\u00d8\u00ff");
                    });
        }
    }

    @Test
    void none_in_the_events() {
        List<String> hits = new ArrayList<>();
        for (Topics.Sent event :
                Topics.everything(story.platform().state().required("kafka").asText())) {
            hits.addAll(search.inText(event.type(), event.data()));
        }
        assertThat(hits).isEmpty();
    }

    @Test
    void none_in_clear_in_any_table() throws Exception {
        List<String> hits = new ArrayList<>();
        for (String service : List.of("registration", "scoring", "awards", "notification")) {
            try (Connection connection = story.platform().database(service)) {
                search.inTables(connection).forEach(hit -> hits.add(service + "." + hit));
            }
        }
        assertThat(hits).isEmpty();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> numbersOf(Path folder) throws IOException {
        Set<String> all = new LinkedHashSet<>();
        for (String file : List.of("entries.csv", "story.yaml")) {
            String text = Files.readString(folder.resolve(file));
            for (Pattern pattern : List.of(ID_NUMBER, PHONE)) {
                Matcher matcher = pattern.matcher(text);
                while (matcher.find()) {
                    all.add(matcher.group());
                }
            }
        }
        return all;
    }
}
