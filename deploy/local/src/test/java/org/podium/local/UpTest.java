package org.podium.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What {@code up} refuses before it starts anything. */
class UpTest {

    @TempDir
    private Path directory = Path.of("");

    @Test
    void instances_of_an_unknown_service_are_refused_with_the_known_ones() {
        assertThat(refusal("registration=2,scroing=2"))
                .contains("no service \"scroing\"", "registration, scoring, awards, notification")
                .containsOnlyOnce("\n");
    }

    @Test
    void no_instance_is_refused_and_so_are_too_many() {
        assertThat(refusal("awards=0")).contains("awards=0 is not possible", "1 to 9");
        assertThat(refusal("awards=10")).contains("awards=10 is not possible");
    }

    private String refusal(String instances) {
        StringWriter said = new StringWriter();
        CommandLine podium = Podium.commandLine().setErr(new PrintWriter(said));
        int exit = podium.execute("--data", directory.toString(), "up", "--free-ports", "--instances", instances);
        assertThat(exit).isEqualTo(Podium.FAILED);
        return said.toString();
    }
}
