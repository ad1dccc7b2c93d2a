package org.podium.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * No ID number and no phone of anybody in the story stands in a log, an event, a mail or a report, and none in clear in
 * any table.
 */
@ExtendWith(PlayedStory.Once.class)
class PersonalNumbersTest {
    private static final Pattern ID_NUMBER = Pattern.compile("(?<!\\d)\\d{17}[0-9Xx](?!\\w)");
    private static final Pattern PHONE = Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)");

    private final PlayedStory story;
    private final Set<String> numbers;

    PersonalNumbersTest(PlayedStory story) throws IOException {
        this.story = story;
        this.numbers = numbersOf(PlayedStory.PACKAGE);
    }

    @Test
    void the_package_has_numbers_to_look_for() {
        assertThat(numbers).hasSizeGreaterThan(100);
    }

    @Test
    void none_in_the_logs_the_mails_and_the_report() throws IOException {
        assertThat(found("report", story.report().toString())).isEmpty();
        assertThat(found("output", story.run().output())).isEmpty();
        List<String> hits = new ArrayList<>();
        for (String folder : List.of("log", "mail")) {
            Path path = story.platform().data().resolve(folder);
            assertThat(path).isDirectory();
            try (Stream<Path> files = Files.walk(path)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    hits.addAll(found(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1)));
                }
            }
        }
        assertThat(hits).isEmpty();
    }

    @Test
    void none_in_the_events() {
        List<String> hits = new ArrayList<>();
        for (Topics.Sent event :
                Topics.everything(story.platform().state().required("kafka").asText())) {
            hits.addAll(found(event.type(), event.data()));
        }
        assertThat(hits).isEmpty();
    }

    @Test
    void none_in_clear_in_any_table() throws Exception {
        List<String> hits = new ArrayList<>();
        for (String service : List.of("registration", "scoring", "awards", "notification")) {
            try (Connection connection = story.platform().database(service);
                    Statement statement = connection.createStatement()) {
                for (String table : tables(connection)) {
                    try (ResultSet rows = statement.executeQuery("select t::text from \"" + table + "\" t")) {
                        while (rows.next()) {
                            hits.addAll(found(service + "." + table, rows.getString(1)));
                        }
                    }
                }
            }
        }
        assertThat(hits).isEmpty();
    }

    private List<String> found(String where, String text) {
        return Stream.of(ID_NUMBER, PHONE)
                .flatMap(pattern -> pattern.matcher(text).results())
                .map(match -> match.group())
                .filter(numbers::contains)
                .map(number -> where + " holds " + number.substring(0, 3) + "…")
                .distinct()
                .toList();
    }

    private static List<String> tables(Connection connection) throws Exception {
        DatabaseMetaData meta = connection.getMetaData();
        List<String> names = new ArrayList<>();
        try (ResultSet tables = meta.getTables(null, "public", "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        assertThat(names).isNotEmpty();
        return names;
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
