package org.podium.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.podium.local.platform.DataDir;
import org.podium.local.platform.Report;
import org.podium.local.platform.RunningSupervisor;

/**
 * One platform for all system tests of a run: brought up on free ports in a folder of its own, taken down at the end. Its
 * first start is interrupted by Ctrl-C in the middle, so that all tests run on what such a start leaves behind; not so
 * where no terminal can be made.
 */
final class RunningPlatform implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private final Path data;
    private final Cli cli;

    private final Optional<Interrupted> firstStart;

    private RunningPlatform(Path data, Cli cli, Optional<Interrupted> firstStart) {
        this.data = data;
        this.cli = cli;
        this.firstStart = firstStart;
    }

    /** @param options of {@code up}, beside free ports */
    static RunningPlatform start(Path data, String... options) {
        String[] up = Stream.concat(Stream.of("up", "--free-ports"), Stream.of(options))
                .toArray(String[]::new);
        Cli cli = new Cli(data);
        if (Files.exists(data)) {
            // what an older build has told there is not what this one promises
            cli.run(START_LIMIT, "down").mustSucceed();
            try {
                PathUtils.deleteDirectory(data);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        Optional<Interrupted> interrupted = AtATerminal.isPossible()
                ? Optional.of(Interrupted.once(cli, "kafka          ready", up))
                : Optional.empty();
        cli.run(START_LIMIT, up).mustSucceed();
        return new RunningPlatform(data, cli, interrupted);
    }

    /** Empty where no terminal could be made for it. */
    Optional<Interrupted> firstStart() {
        return firstStart;
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

    /** Whether the supervisor sees every part ready. */
    boolean allReady() {
        return report().filter(report -> report.is("READY")).isPresent();
    }

    /** The process of a part that is ready; of the first instance where there are more. */
    OptionalLong ready(String part) {
        return instances(part).stream()
                .filter(process ->
                        process.name().equals(part) && process.state().equals("READY"))
                .mapToLong(Report.Line::pid)
                .findFirst();
    }

    /** The processes of a part, one for each instance; none while nobody can be asked. */
    List<Report.Line> instances(String part) {
        return report().stream()
                .flatMap(report -> report.processes().stream())
                .filter(process -> process.part().equals(part))
                .toList();
    }

    private Optional<Report> report() {
        try {
            Optional<RunningSupervisor> supervisor = RunningSupervisor.of(new DataDir(data));
            return supervisor.isEmpty()
                    ? Optional.empty()
                    : Optional.of(supervisor.get().report(false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
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
