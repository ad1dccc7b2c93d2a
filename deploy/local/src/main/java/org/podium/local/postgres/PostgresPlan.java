package org.podium.local.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.commons.io.file.PathUtils;
import org.podium.local.platform.DataDir;
import org.podium.local.platform.LocalPlans;
import org.podium.local.platform.Plan;
import org.podium.local.platform.Settings;
import org.podium.local.platform.Vintage;

/** PostgreSQL on the loopback address, with passwords, fsync and synchronous commits. */
public final class PostgresPlan {

    private static final int CONNECTIONS_OF_A_SERVICE = 20;
    private static final int OTHER_CONNECTIONS = 120;

    private PostgresPlan() {}

    public static Plan of(DataDir data, Settings settings) {
        int port = settings.ports().of("postgres");
        List<String> command = asOrdinaryUser(data.postgresBinaries().resolve("bin/postgres"));
        command.addAll(List.of("-D", data.postgres().toString(), "-p", Integer.toString(port)));
        Map.of(
                        "listen_addresses", "127.0.0.1",
                        "unix_socket_directories", "",
                        "fsync", "on",
                        "synchronous_commit", "on",
                        "max_connections", Integer.toString(connections(settings)),
                        "shared_buffers", "64MB",
                        "max_wal_size", "512MB",
                        "timezone", "UTC",
                        "log_timezone", "UTC",
                        "log_line_prefix", "%m [%p] %d ")
                .forEach((key, value) -> command.addAll(List.of("-c", key + "=" + value)));
        return new Plan(
                "postgres",
                "postgres",
                port,
                List.of(),
                LocalPlans.DATABASE_STOPS,
                "INT",
                command,
                Map.of(),
                () -> prepare(data),
                new PostgresDatabases(settings)::areThere);
    }

    /** What the pools of all instances may open at once, and room for Keycloak and who looks in. */
    private static int connections(Settings settings) {
        int instances = LocalPlans.SERVICES.keySet().stream()
                .mapToInt(service -> settings.instances().getOrDefault(service, 1))
                .sum();
        return instances * CONNECTIONS_OF_A_SERVICE + OTHER_CONNECTIONS;
    }

    private static void prepare(DataDir data) throws IOException, InterruptedException {
        Path binaries = PostgresBinaries.unpacked(
                data.postgresBinaries(), Vintage.brought().postgresql());
        stopLeftover(data.postgres());
        if (!Files.exists(data.postgres().resolve("PG_VERSION"))) {
            initialise(data, binaries);
        }
    }

    /** Into a directory of another name first: a cluster is there whole or not at all. */
    private static void initialise(DataDir data, Path binaries) throws IOException, InterruptedException {
        Path half = data.root().resolve("postgres-half");
        if (Files.exists(half)) {
            // a start that was killed before it had a cluster
            PathUtils.deleteDirectory(half);
        }
        Path password = Files.writeString(data.root().resolve("initdb-password"), "podium\n");
        List<String> command = asOrdinaryUser(binaries.resolve("bin/initdb"));
        command.addAll(List.of(
                "-D",
                half.toString(),
                "-U",
                "postgres",
                "-A",
                "scram-sha-256",
                "--pwfile=" + password,
                "-E",
                "UTF-8",
                "--locale=C",
                "--no-instructions"));
        Path log = data.log("postgres");
        try {
            int exit = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IOException("initdb ended with exit code " + exit);
            }
        } finally {
            Files.delete(password);
        }
        Files.move(half, data.postgres());
    }

    private static List<String> asOrdinaryUser(Path program) {
        List<String> command = new ArrayList<>(ordinaryUser());
        command.add(program.toString());
        return command;
    }

    /** PostgreSQL refuses root; a user namespace of its own makes root an ordinary user in its eyes. */
    private static List<String> ordinaryUser() {
        return System.getProperty("user.name").equals("root")
                        && System.getProperty("os.name").equals("Linux")
                ? List.of("unshare", "-U")
                : List.of();
    }

    /** Why PostgreSQL cannot run as this user, in one line; empty when it can. */
    public static Optional<String> complaint() throws InterruptedException {
        return complaint(ordinaryUser());
    }

    /**
     * Tries it with a program that does nothing: containers mostly forbid user namespaces, and initdb would not say that
     * it is this.
     *
     * @param prefix of a command that makes an ordinary user of root; empty where nobody is root
     */
    static Optional<String> complaint(List<String> prefix) throws InterruptedException {
        if (prefix.isEmpty()) {
            return Optional.empty();
        }
        List<String> command = new ArrayList<>(prefix);
        command.add("true");
        String refused = "PostgreSQL refuses to run as root, and \"" + String.join(" ", command)
                + "\" does not work here; run as an ordinary user";
        try {
            int exit = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            return exit == 0 ? Optional.empty() : Optional.of(refused);
        } catch (IOException e) {
            return Optional.of(refused + " (" + e.getMessage() + ")");
        }
    }

    /** Stops a postmaster that a killed supervisor left and that its ledger does not know. */
    static void stopLeftover(Path cluster) throws IOException, InterruptedException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile, StandardCharsets.UTF_8);
        FileTime written = Files.getLastModifiedTime(pidFile);
        Optional<ProcessHandle> postmaster =
                lines.isEmpty() || !lines.getFirst().strip().matches("[0-9]+")
                        ? Optional.empty()
                        : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                                .filter(process -> process.info()
                                        .startInstant()
                                        .filter(began -> !began.isAfter(
                                                written.toInstant().plusSeconds(1)))
                                        .isPresent())
                                .filter(process -> process.info()
                                        .command()
                                        .filter(command -> command.endsWith("/postgres"))
                                        .isPresent());
        if (postmaster.isEmpty()) {
            Files.deleteIfExists(pidFile);
            return;
        }
        new ProcessBuilder("kill", "-INT", Long.toString(postmaster.get().pid()))
                .start()
                .waitFor();
        try {
            postmaster.get().onExit().get(20, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new IOException(
                    "a postmaster of this cluster still runs as process "
                            + postmaster.get().pid(),
                    e);
        }
    }
}
