package org.podium.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The running platform as other programs see it: {@code platform.json} in the data directory, written again whenever
 * a process starts.
 *
 * @param origin the one address a browser needs
 * @param keycloak the base that goes before {@code /realms/podium}
 * @param issuer {@code iss} of every token
 * @param mailbox base of the mailbox; its API is {@code /api/messages} under it
 */
public record Platform(
        String origin,
        String keycloak,
        String realm,
        String issuer,
        String mailbox,
        int smtp,
        String kafka,
        Postgres postgres,
        Login keycloakAdmin,
        Map<String, Integer> ports,
        List<Process> parts) {

    public record Postgres(String host, int port, String superuser, String password) {}

    public record Login(String user, String password) {}

    /** One process of a part; a part with two instances has two. */
    public record Process(String name, String part, long pid, int port, String url, String log, int restarts) {}

    public static Optional<Platform> read(DataDir data) throws IOException {
        return Files.exists(data.platformFile())
                ? Optional.of(Json.read(data.platformFile(), Platform.class))
                : Optional.empty();
    }

    static Platform of(Settings settings, List<Process> parts) {
        Ports ports = settings.ports();
        return new Platform(
                settings.origin(),
                settings.keycloakUrl(),
                "podium",
                settings.issuer(),
                settings.mailboxUrl(),
                ports.of("smtp"),
                settings.kafkaServers(),
                new Postgres("127.0.0.1", ports.of("postgres"), "postgres", "podium"),
                new Login("admin", "podium"),
                ports.byName(),
                parts);
    }
}
