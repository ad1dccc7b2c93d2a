package org.podium.local.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Everything a platform keeps, in one directory that survives {@code down} and {@code up}. */
public record DataDir(Path root) {

    /** The option, else {@code PODIUM_DATA}, else {@code .podium} in the project. */
    public static DataDir of(@Nullable Path option, Path project) {
        String environment = System.getenv("PODIUM_DATA");
        Path chosen = option != null
                ? option
                : environment != null && !environment.isBlank() ? Path.of(environment) : project.resolve(".podium");
        return new DataDir(chosen.toAbsolutePath().normalize());
    }

    /** What other programs read: addresses, ports and processes of the running platform. */
    public Path platformFile() {
        return root.resolve("platform.json");
    }

    /** What {@code up} decided and the supervisor follows. */
    public Path settingsFile() {
        return root.resolve("settings.json");
    }

    /** The versions that wrote this directory. */
    Path vintageFile() {
        return root.resolve("vintage.json");
    }

    public Path portsFile() {
        return root.resolve("ports.properties");
    }

    /** Where the supervisor listens, with its token; readable by the owner only. */
    public Path controlFile() {
        return root.resolve("control.json");
    }

    /** Locked by the supervisor as long as it lives; the operating system frees it when it is killed. */
    public Path lockFile() {
        return root.resolve("supervisor.lock");
    }

    public Path log() {
        return root.resolve("log");
    }

    public Path log(String process) {
        return log().resolve(process + ".log");
    }

    /** One file per running process, so that what a killed supervisor left is found again. */
    public Path run() {
        return root.resolve("run");
    }

    /** The staged programs: a build beside a running platform does not pull its jars away. */
    public Path app() {
        return root.resolve("app");
    }

    /** Class archives of the JVMs; may be deleted at any time. */
    public Path archives() {
        return root.resolve("cds");
    }

    public Path keys() {
        return root.resolve("keys");
    }

    public Path blobs() {
        return root.resolve("blobs");
    }

    public Path mail() {
        return root.resolve("mail");
    }

    public Path kafka() {
        return root.resolve("kafka");
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path postgresBinaries() {
        return root.resolve("postgres-bin");
    }
}
