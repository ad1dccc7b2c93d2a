package org.podium.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the distribution that the platforms of this checkout are started from: whoever starts one next finds it done. */
class AugmentationTest {
    private static final Path UNPACKED = Path.of("target", "keycloak").toAbsolutePath();

    @Test
    void keycloak_is_augmented_once_for_all_platforms_of_a_checkout(@TempDir Path folder) throws Exception {
        Path distribution = KeycloakPlan.augmented(UNPACKED, folder.resolve("first.log"));
        assertThat(distribution.resolve("lib/quarkus/quarkus-application.dat")).isNotEmptyFile();

        Path again = folder.resolve("again.log");
        assertThat(KeycloakPlan.augmented(UNPACKED, again)).isEqualTo(distribution);
        assertThat(again).doesNotExist();
        assertThat(Files.readString(distribution.resolve("augmented"))).contains("--db=postgres");
    }
}
