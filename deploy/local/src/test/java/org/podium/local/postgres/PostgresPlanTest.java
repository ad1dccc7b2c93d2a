package org.podium.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podium.local.Eventually;
import org.podium.local.platform.DataDir;
import org.podium.local.platform.Ports;
import org.podium.local.platform.Settings;
import org.podium.local.platform.Supervisor;

class PostgresPlanTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    private Path directory = Path.of("");

    @Test
    void data_survives_a_stop_and_a_kill_and_owners_see_only_their_own() throws Exception {
        DataDir data = new DataDir(directory);
        Settings settings = new Settings(
                directory.toString(),
                Ports.choose(new Ports.Wish(Map.of(), null, true), Map.of(), Map.of(), data),
                Map.of(),
                false);

        Supervisor first = started(data, settings);
        write(settings, "create table kept (word text); insert into kept values ('stopped')");
        assertThat(ask(settings, "show fsync")).isEqualTo("on");
        assertThat(ask(settings, "show synchronous_commit")).isEqualTo("on");
        assertThatThrownBy(() -> DriverManager.getConnection(settings.jdbcUrl("awards"), "scoring", "podium")
                        .close())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> DriverManager.getConnection(settings.jdbcUrl("scoring"), "scoring", "wrong")
                        .close())
                .hasMessageContaining("password");
        first.stop();

        Supervisor second = started(data, settings);
        assertThat(ask(settings, "select word from kept")).isEqualTo("stopped");
        write(settings, "update kept set word = 'killed'");
        ProcessHandle.of(second.report(false).processes().getFirst().pid())
                .orElseThrow()
                .destroyForcibly();
        Eventually.holds(
                SOON,
                () -> second.report(false).processes().getFirst().restarts() > 0
                        && second.report(true).is("READY"));
        assertThat(ask(settings, "select word from kept")).isEqualTo("killed");

        // a postmaster that no ledger knows, as after a supervisor was killed before it could write
        long left = second.report(false).processes().getFirst().pid();
        PostgresPlan.stopLeftover(data.postgres());
        Eventually.holds(
                SOON,
                () -> ProcessHandle.of(left).filter(ProcessHandle::isAlive).isEmpty());
        second.stop();
        assertThat(Files.exists(data.postgres().resolve("postmaster.pid"))).isFalse();
    }

    @Test
    void root_that_cannot_become_an_ordinary_user_is_told_what_to_do() throws Exception {
        assertThat(PostgresPlan.complaint(List.of())).isEmpty();
        assertThat(PostgresPlan.complaint(List.of("env"))).isEmpty();
        assertThat(PostgresPlan.complaint(List.of("false")))
                .contains("PostgreSQL refuses to run as root, and \"false true\" does not work here; "
                        + "run as an ordinary user");
        assertThat(PostgresPlan.complaint(List.of("no-such-program")).orElseThrow())
                .contains("run as an ordinary user", "no-such-program");
    }

    private static Supervisor started(DataDir data, Settings settings) throws Exception {
        Files.createDirectories(data.log());
        Supervisor supervisor =
                new Supervisor(data, settings, List.of(PostgresPlan.of(data, settings)), Clock.systemUTC());
        supervisor.start();
        Eventually.holds(SOON, () -> supervisor.report(false).is("READY"));
        return supervisor;
    }

    private static void write(Settings settings, String sql) throws SQLException {
        try (Connection connection = connect(settings);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(Settings settings, String sql) throws SQLException {
        try (Connection connection = connect(settings);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(Settings settings) throws SQLException {
        return DriverManager.getConnection(settings.jdbcUrl("scoring"), "scoring", "podium");
    }
}
