package org.podium.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TianjinSampleTest {
    private static final Path PACKAGE = Path.of("..", "contests", "tianjin-2025");

    @Test
    void the_committed_people_units_and_marks_are_those_of_the_seed() throws IOException {
        for (Map.Entry<String, String> file : TianjinSample.files().entrySet()) {
            assertThat(Files.readString(PACKAGE.resolve(file.getKey())))
                    .as(file.getKey())
                    .isEqualTo(file.getValue());
        }
    }
}
