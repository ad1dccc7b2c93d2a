package org.podium.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VintageTest {

    @TempDir
    private Path directory = Path.of("");

    private DataDir data = new DataDir(directory);
    private Vintage brought = new Vintage("", "", "", "", "");

    @BeforeEach
    void what_this_build_brings() throws IOException {
        data = new DataDir(directory);
        brought = Vintage.brought();
    }

    @Test
    void the_build_has_filled_in_every_version() {
        assertThat(brought.podium()).matches("[0-9].*");
        assertThat(brought.postgresql()).matches("[0-9]+\\..*");
        assertThat(brought.keycloak()).matches("[0-9]+\\..*");
        assertThat(brought.kafka()).matches("[0-9]+\\..*");
        assertThat(brought.realm()).matches("[0-9a-f]{64}");
    }

    @Test
    void an_empty_directory_and_the_own_one_are_taken() throws IOException {
        assertThat(brought.complaint(data)).isEmpty();

        brought.sign(data);
        cluster(brought.postgresql().replaceFirst("\\..*", ""));

        assertThat(brought.complaint(data)).isEmpty();
        assertThat(brought.realmIsAnother(data)).isFalse();
    }

    @Test
    void a_cluster_of_another_major_version_is_refused_with_the_way_out() throws IOException {
        cluster("16");

        assertThat(brought.complaint(data)).hasValueSatisfying(sentence -> assertThat(sentence)
                .contains("PostgreSQL 16", brought.postgresql(), directory.toString(), "--data DIR")
                .doesNotContain("\n"));
    }

    @Test
    void what_a_newer_server_wrote_is_refused_and_what_an_older_one_wrote_is_taken() throws IOException {
        with(brought.postgresql(), "99.0.1", brought.kafka()).sign(data);
        assertThat(brought.complaint(data))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("Keycloak 99.0.1"));

        with(brought.postgresql(), brought.keycloak(), "99.0.1").sign(data);
        assertThat(brought.complaint(data))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("Kafka 99.0.1"));

        with(brought.postgresql(), "9.9.9", "2.8.1").sign(data);
        assertThat(brought.complaint(data)).isEmpty();
    }

    @Test
    void the_realm_that_was_imported_first_is_remembered() throws IOException {
        new Vintage(brought.podium(), brought.postgresql(), brought.keycloak(), brought.kafka(), "of then").sign(data);

        brought.sign(data);

        assertThat(brought.realmIsAnother(data)).isTrue();
    }

    private Vintage with(String postgresql, String keycloak, String kafka) {
        return new Vintage(brought.podium(), postgresql, keycloak, kafka, brought.realm());
    }

    private void cluster(String major) throws IOException {
        Files.createDirectories(data.postgres());
        Files.writeString(data.postgres().resolve("PG_VERSION"), major + "\n");
    }
}
