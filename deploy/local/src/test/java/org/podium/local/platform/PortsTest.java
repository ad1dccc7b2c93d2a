package org.podium.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

    private static final Ports.Wish NOTHING = new Ports.Wish(Map.of(), null, false);

    @TempDir
    private Path directory = Path.of("");

    @Test
    void without_a_wish_the_usual_ports_are_taken() {
        Ports ports = Ports.choose(NOTHING, Map.of(), Map.of(), new DataDir(directory));

        assertThat(ports.of("proxy")).isEqualTo(8080);
        assertThat(ports.of("notification")).isEqualTo(8084);
        assertThat(ports.of("smtp")).isEqualTo(2525);
    }

    @Test
    void an_option_is_stronger_than_the_environment_and_that_than_the_file() throws IOException {
        Files.writeString(directory.resolve("ports.properties"), "proxy=7001\nkafka=7002\nsmtp=7003\n");

        Ports ports = Ports.choose(
                new Ports.Wish(Map.of("proxy", 7201), null, false),
                Map.of(),
                Map.of("PODIUM_PORT_PROXY", "7101", "PODIUM_PORT_KAFKA", "7102"),
                new DataDir(directory));

        assertThat(ports.of("proxy")).isEqualTo(7201);
        assertThat(ports.of("kafka")).isEqualTo(7102);
        assertThat(ports.of("smtp")).isEqualTo(7003);
    }

    @Test
    void all_ports_can_be_counted_from_one_number() {
        Ports ports = Ports.choose(new Ports.Wish(Map.of(), 9000, false), Map.of(), Map.of(), new DataDir(directory));

        assertThat(ports.of("proxy")).isEqualTo(9000);
        assertThat(ports.byName().values()).doesNotHaveDuplicates().allMatch(port -> port >= 9000 && port < 9020);
    }

    @Test
    void free_ports_are_all_different_and_free_and_no_outgoing_connection_gets_them() {
        Ports ports = Ports.choose(new Ports.Wish(Map.of(), null, true), Map.of(), Map.of(), new DataDir(directory));

        assertThat(ports.byName().values()).allMatch(port -> port >= 20_000 && port < 32_768);

        assertThat(new HashSet<>(ports.byName().values()))
                .hasSameSizeAs(ports.byName().values());
        assertThat(ports.complaint()).isEmpty();
    }

    @Test
    void a_taken_port_is_named_with_its_part_and_the_way_out() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = Ports.choose(
                    new Ports.Wish(Map.of("registration", other.getLocalPort()), null, true),
                    Map.of(),
                    Map.of(),
                    new DataDir(directory));

            assertThat(ports.complaint())
                    .startsWith("port " + other.getLocalPort() + " (registration) is taken by another program")
                    .contains("--port PART=NUMBER", "--free-ports")
                    .doesNotContain("\n");
        }
    }

    @Test
    void one_port_for_two_parts_is_refused() {
        Ports ports = Ports.choose(
                new Ports.Wish(Map.of("awards", 45_678, "scoring", 45_678), null, true),
                Map.of(),
                Map.of(),
                new DataDir(directory));

        assertThat(ports.complaint()).startsWith("port 45678 is given to both scoring and awards");
    }

    @Test
    void a_misspelt_part_is_refused_with_the_known_names() {
        assertThatThrownBy(() -> Ports.choose(
                        new Ports.Wish(Map.of("registraton", 1234), null, false),
                        Map.of(),
                        Map.of(),
                        new DataDir(directory)))
                .hasMessageContaining("\"registraton\"")
                .hasMessageContaining("registration");
    }

    @Test
    void a_misspelt_number_is_refused() {
        assertThatThrownBy(() ->
                        Ports.choose(NOTHING, Map.of(), Map.of("PODIUM_PORT_PROXY", "80a"), new DataDir(directory)))
                .hasMessageContaining("PODIUM_PORT_PROXY")
                .hasMessageContaining("80a");
    }

    @Test
    void a_further_instance_has_a_port_of_its_own_that_can_be_asked_for() {
        Map<String, Integer> instances = Map.of("registration", 3, "awards", 1);

        Ports asked = Ports.choose(
                new Ports.Wish(Map.of("registration-3", 7303), null, false),
                instances,
                Map.of("PODIUM_PORT_REGISTRATION_2", "7302"),
                new DataDir(directory));
        assertThat(asked.of("registration")).isEqualTo(8081);
        assertThat(asked.of("registration-2")).isEqualTo(7302);
        assertThat(asked.of("registration-3")).isEqualTo(7303);
        assertThat(asked.byName()).doesNotContainKey("awards-2");

        Ports free = Ports.choose(NOTHING, instances, Map.of(), new DataDir(directory));
        assertThat(free.of("registration")).isEqualTo(8081);
        assertThat(free.of("registration-2")).isNotEqualTo(free.of("registration-3"));
        assertThat(free.of("registration-2")).isBetween(20_000, 32_767);

        Ports counted =
                Ports.choose(new Ports.Wish(Map.of(), 9000, false), instances, Map.of(), new DataDir(directory));
        assertThat(counted.byName().values()).doesNotHaveDuplicates().allMatch(port -> port >= 9000 && port < 9020);
    }

    @Test
    void an_instance_that_is_not_wanted_has_no_port() {
        assertThatThrownBy(() -> Ports.choose(
                        new Ports.Wish(Map.of("registration-2", 1234), null, false),
                        Map.of(),
                        Map.of(),
                        new DataDir(directory)))
                .hasMessageContaining("\"registration-2\"");
    }

    @Test
    void a_running_platform_meets_only_the_wish_it_was_started_with() {
        Settings running = new Settings(
                "project",
                Ports.choose(new Ports.Wish(Map.of(), 9000, false), Map.of(), Map.of(), new DataDir(directory)),
                Map.of("scoring", 2),
                true);

        assertThat(running.meets(NOTHING, Map.of())).isTrue();
        assertThat(running.meets(new Ports.Wish(Map.of("proxy", 9000), 9000, false), Map.of("scoring", 2)))
                .isTrue();
        assertThat(running.meets(new Ports.Wish(Map.of("proxy", 8080), null, false), Map.of()))
                .isFalse();
        assertThat(running.meets(new Ports.Wish(Map.of(), 9100, false), Map.of()))
                .isFalse();
        assertThat(running.meets(NOTHING, Map.of("awards", 2))).isFalse();
        assertThat(running.meets(NOTHING, Map.of("scoring", 1))).isFalse();
    }
}
