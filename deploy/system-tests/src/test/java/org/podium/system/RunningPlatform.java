package org.podium.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/** One platform for all system tests of a run: brought up on free ports in a folder of its own, taken down at the end. */
final class RunningPlatform implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private final Path data;
    private final Cli cli;

    private RunningPlatform(Path data) {
        this.data = data;
        this.cli = new Cli(data);
    }

    static RunningPlatform start(Path data) {
        RunningPlatform platform = new RunningPlatform(data);
        platform.cli.run(START_LIMIT, "up", "--free-ports").mustSucceed();
        return platform;
    }

    Cli cli() {
        return cli;
    }

    Path data() {
        return data;
    }

    /** What the launcher says of itself, read afresh: origin, ports, process ids. */
    JsonNode state() {
        try {
            return JSON.readTree(data.resolve("platform.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String origin() {
        return state().required("origin").asText();
    }

    String mailbox() {
        return state().required("mailbox").asText();
    }

    long pid(String part) {
        for (JsonNode each : state().required("parts")) {
            if (each.required("name").asText().equals(part)) {
                return each.required("pid").asLong();
            }
        }
        throw new AssertionError("platform.json names no part " + part);
    }

    /** A connection to one service's own database, for what no public interface shows: unsent rows, lag. */
    Connection database(String service) throws SQLException {
        JsonNode postgres = state().required("postgres");
        return DriverManager.getConnection(
                "jdbc:postgresql://" + postgres.required("host").asText() + ":"
                        + postgres.required("port").asInt() + "/" + service,
                postgres.required("superuser").asText(),
                postgres.path("password").asText(""));
    }

    @Override
    public void close() {
        cli.run(Duration.ofMinutes(2), "down");
    }
}
