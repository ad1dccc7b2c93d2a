package org.podium.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podium.local.Eventually;

class LogsTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private Path directory = Path.of("");

    @Test
    void the_last_lines_are_all_that_were_asked_for_however_long_they_are() throws IOException {
        String long1 = "文".repeat(50_000) + " 1";
        Path log = written("scoring", List.of("zero", long1, "two", "three"));

        assertThat(Logs.tail(log, 2)).containsExactly("two", "three");
        assertThat(Logs.tail(log, 3)).containsExactly(long1, "two", "three");
        assertThat(Logs.tail(log, 100)).hasSize(4);
        assertThat(Logs.tail(log, 0)).isEmpty();
        assertThat(Logs.tail(directory.resolve("none.log"), 3)).isEmpty();
    }

    @Test
    void thousands_of_lines_can_be_asked_for() throws IOException {
        List<String> lines =
                IntStream.range(0, 20_000).mapToObj(i -> "line " + i).toList();

        assertThat(Logs.tail(written("awards", lines), 15_000)).isEqualTo(lines.subList(5_000, 20_000));
    }

    @Test
    void a_log_that_is_being_written_is_shown_up_to_its_unfinished_line() throws IOException {
        Path log = written("awards", List.of("one", "two"));
        Files.writeString(log, "thr", StandardOpenOption.APPEND);

        assertThat(Logs.tail(log, 2)).containsExactly("two", "thr");
    }

    @Test
    void who_follows_sees_what_is_added_and_the_log_of_the_next_run() throws Exception {
        Path log = written("kafka", List.of("one", "two", "three"));
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        AtomicReference<Object> end = new AtomicReference<>();
        Thread follower = Thread.ofPlatform().start(() -> {
            try {
                Logs.follow(log, 1, shown);
            } catch (IOException | InterruptedException over) {
                end.set(over);
            }
        });
        Eventually.holds(SOON, () -> said(shown).equals("three\n"));

        Files.writeString(log, "four\n", StandardOpenOption.APPEND);
        Eventually.holds(SOON, () -> said(shown).equals("three\nfour\n"));

        Files.writeString(log, "last words\n", StandardOpenOption.APPEND);
        Logs.rotate(log);
        written("kafka", IntStream.range(0, 9).mapToObj(i -> "anew " + i).toList());
        String anew = IntStream.range(0, 9).mapToObj(i -> "anew " + i + "\n").collect(Collectors.joining());
        Eventually.holds(SOON, () -> said(shown).equals("three\nfour\nlast words\n" + anew));

        follower.interrupt();
        assertThat(follower.join(SOON)).isTrue();
        assertThat(end.get()).isInstanceOf(InterruptedException.class);
    }

    private static String said(ByteArrayOutputStream shown) {
        return shown.toString(StandardCharsets.UTF_8);
    }

    private Path written(String part, List<String> lines) throws IOException {
        return Files.write(directory.resolve(part + ".log"), lines);
    }
}
