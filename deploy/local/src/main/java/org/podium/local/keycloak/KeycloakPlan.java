package org.podium.local.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.podium.local.platform.DataDir;
import org.podium.local.platform.JavaCommand;
import org.podium.local.platform.LocalPlans;
import org.podium.local.platform.Plan;
import org.podium.local.platform.Settings;
import org.podium.local.platform.Staging;

/**
 * Keycloak, augmented once for PostgreSQL and the path {@code /auth}, then started without its shell script: a start
 * without augmentation takes a third of the time, and the process that is watched is the server itself.
 */
public final class KeycloakPlan {

    private static final List<String> BUILD =
            List.of("build", "--db=postgres", "--http-relative-path=/auth", "--cache=local");

    private KeycloakPlan() {}

    public static Plan of(DataDir data, Settings settings) {
        int port = settings.ports().of("keycloak");
        Path home = data.app().resolve("keycloak");
        List<String> command = new ArrayList<>(JavaCommand.options(512));
        command.addAll(JavaCommand.archive(data, settings, "keycloak"));
        command.addAll(options(home));
        command.addAll(List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=" + settings.origin() + "/auth",
                "--hostname-backchannel-dynamic=true",
                "--proxy-headers=xforwarded",
                "--db-url=" + settings.jdbcUrl("keycloak"),
                "--db-username=keycloak",
                "--db-pool-initial-size=1",
                "--db-pool-max-size=20"));
        return new Plan(
                "keycloak",
                "keycloak",
                port,
                List.of("postgres"),
                LocalPlans.NEIGHBOURS_STOP,
                "TERM",
                command,
                Map.of(
                        "KC_DB_PASSWORD", "podium",
                        "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD", "podium"),
                () -> {
                    Files.createDirectories(data.archives());
                    prepare(Path.of(settings.project()), home, data.log("keycloak"));
                },
                Plan.answers(settings.keycloakUrl() + "/realms/podium"));
    }

    private static List<String> options(Path home) {
        List<String> options = new ArrayList<>(List.of(
                "-XX:MetaspaceSize=96M",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.security.egd=file:/dev/urandom",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-Duser.language=en",
                "-Duser.country=US"));
        for (String opened : List.of("java.util", "java.util.concurrent", "java.security", "java.lang")) {
            options.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
        }
        options.addAll(List.of(
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        return options;
    }

    private static void prepare(Path project, Path home, Path log) throws IOException, InterruptedException {
        Path distribution = augmented(project.resolve("deploy/local/target/keycloak"), log);
        for (String part : List.of("lib", "providers", "conf")) {
            Staging.mirror(distribution.resolve(part), home.resolve(part));
        }
        Files.createDirectories(home.resolve("data/import"));
        try (InputStream realm = Objects.requireNonNull(
                KeycloakPlan.class.getResourceAsStream("/keycloak/podium-realm.json"), "the realm file")) {
            Files.copy(realm, home.resolve("data/import/podium-realm.json"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * Augments the unpacked distribution once; several platforms of one checkout wait for each other.
     *
     * @param log gets what the augmentation says
     * @return the distribution
     */
    static Path augmented(Path unpacked, Path log) throws IOException, InterruptedException {
        Path distribution;
        try (Stream<Path> found = Files.list(unpacked)) {
            distribution = found.filter(path -> path.getFileName().toString().startsWith("keycloak-"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no Keycloak in " + unpacked));
        }
        Path done = distribution.resolve("augmented");
        try (FileChannel channel = FileChannel.open(
                        unpacked.resolve("augmentation.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid()
                    && (!Files.exists(done) || !Files.readString(done).equals(BUILD.toString()))) {
                List<String> command = new ArrayList<>(JavaCommand.options(768));
                command.addAll(options(distribution));
                command.addAll(BUILD);
                int exit = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start()
                        .waitFor();
                if (exit != 0) {
                    throw new IOException("Keycloak's augmentation ended with exit code " + exit);
                }
                Files.writeString(done, BUILD.toString());
            }
        }
        return distribution;
    }
}
