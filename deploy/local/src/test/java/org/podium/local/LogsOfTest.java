package org.podium.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsOfTest {

    @TempDir
    private Path directory = Path.of("");

    private record Run(int exit, String out, String err) {}

    @Test
    void the_end_of_a_log_is_shown_while_nothing_runs() throws IOException {
        log("registration-2", "one", "two", "three");

        assertThat(logs("registration-2", "--lines", "2")).isEqualTo(new Run(Podium.DONE, "two\nthree\n", ""));
    }

    @Test
    void without_a_part_it_is_what_happened_to_the_parts() throws IOException {
        log("supervisor", "kafka is ready");

        assertThat(logs()).isEqualTo(new Run(Podium.DONE, "kafka is ready\n", ""));
    }

    @Test
    void an_unknown_part_is_one_line_with_the_known_ones() throws IOException {
        log("supervisor", "kafka is ready");
        log("registration", "x");
        Files.writeString(directory.resolve("log/registration.log.1"), "of the run before\n");

        Run run = logs("registraton");

        assertThat(run.exit()).isEqualTo(Podium.FAILED);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("podium logs: there is no log of \"registraton\"; known are registration, supervisor\n");
    }

    @Test
    void a_name_that_leads_out_of_the_logs_is_unknown() throws IOException {
        log("supervisor", "x");
        Files.writeString(directory.resolve("secret.log"), "secret\n");

        assertThat(logs("../secret").exit()).isEqualTo(Podium.FAILED);
    }

    @Test
    void where_no_platform_has_run_it_says_so() {
        assertThat(logs("registration").err())
                .isEqualTo("podium logs: no platform has run in "
                        + directory.toAbsolutePath().normalize() + "\n");
    }

    private void log(String part, String... lines) throws IOException {
        Files.createDirectories(directory.resolve("log"));
        Files.write(directory.resolve("log").resolve(part + ".log"), List.of(lines));
    }

    private Run logs(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--data", directory.toString(), "logs"));
        all.addAll(List.of(arguments));
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream saidOut = new ByteArrayOutputStream();
        ByteArrayOutputStream saidErr = new ByteArrayOutputStream();
        System.setOut(new PrintStream(saidOut, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(saidErr, true, StandardCharsets.UTF_8));
        try {
            int exit = Podium.commandLine().execute(all.toArray(String[]::new));
            return new Run(exit, saidOut.toString(StandardCharsets.UTF_8), saidErr.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
