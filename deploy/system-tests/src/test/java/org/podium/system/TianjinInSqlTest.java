package org.podium.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.podium.local.play.pack.ContestPackage;
import org.podium.local.play.pack.Document;
import org.podium.local.play.pack.Entry;
import org.podium.local.play.pack.MarkRow;
import org.podium.local.play.pack.PackageRefused;
import org.podium.local.play.pack.Person;
import org.podium.local.play.pack.Step;

/** A second opinion on {@code expected/}: findings, outcomes, totals, ranks, bases and awards, by PostgreSQL alone. */
class TianjinInSqlTest {
    private static final Path PACKAGE = Path.of("..", "contests", "tianjin-2025");

    private static @Nullable EmbeddedPostgres database;
    private static @Nullable Connection connection;
    private static @Nullable ContestPackage pack;

    @BeforeAll
    static void load() throws IOException, SQLException, PackageRefused {
        database = EmbeddedPostgres.start();
        connection = database.getPostgresDatabase().getConnection();
        pack = ContestPackage.read(PACKAGE);
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table unit (uscc text primary key, parent text)");
            statement.execute("create table person (entry text, skill text, division text, unit text, role text,"
                    + " name text, level text, titles text, id_number text, occupation_since text, enrolment text,"
                    + " submitted_at timestamptz, position int)");
            statement.execute("create table document (entry text, name text, kind text, flaw text)");
            statement.execute("create table correction (entry text, kind text, flaw text)");
            statement.execute("create table decision (entry text primary key, decision text)");
            statement.execute("create table mark (entry text, component text, score numeric(5, 2), minutes int,"
                    + " status text, primary key (entry, component))");
            statement.execute("create table tie_order (entry text primary key, position int)");
            statement.execute(
                    "create table substitution (entry text, asked timestamptz, name text, level text, titles text,"
                            + " occupation_since text, enrolment text)");
            statement.execute("create table final (starts date)");
        }
        fill(pack);
        for (String views : List.of("/sql/tianjin.sql", "/sql/tianjin-entries.sql")) {
            try (Statement statement = connection.createStatement();
                    InputStream file = TianjinInSqlTest.class.getResourceAsStream(views)) {
                statement.execute(new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    @AfterAll
    static void stop() throws IOException, SQLException {
        if (connection != null) {
            connection.close();
        }
        if (database != null) {
            database.close();
        }
    }

    @Test
    void what_each_rule_finds_of_whom_agrees() throws SQLException {
        assertThat(rows("select entry, rule, verdict from finding"))
                .containsExactlyInAnyOrderElementsOf(expected("findings"));
    }

    @Test
    void who_is_let_in_refused_or_sent_back_agrees() throws SQLException {
        assertThat(rows("select entry, outcome from outcome"))
                .containsExactlyInAnyOrderElementsOf(expected("outcomes"));
    }

    @Test
    void totals_and_ranks_agree() throws SQLException {
        assertThat(rows("select stage, region, skill, division, entry, rank, total, status from ranking"))
                .containsExactlyInAnyOrderElementsOf(expected("ranking"));
    }

    @Test
    void bases_and_the_minimum_field_agree() throws SQLException {
        assertThat(rows("select stage, region, skill, division, entries, competed, units, outcome, blockers from pool"))
                .containsExactlyInAnyOrderElementsOf(expected("pools"));
    }

    @Test
    void one_of_three_substitutions_is_approved() throws SQLException {
        assertThat(rows("select entry from approved_substitution")).containsExactly(List.of("AE08"));
    }

    @Test
    void without_the_committees_order_the_tie_over_place_ten_blocks_its_pool() throws SQLException {
        try (Connection undecided =
                        Objects.requireNonNull(database).getPostgresDatabase().getConnection();
                Statement statement = undecided.createStatement()) {
            undecided.setAutoCommit(false);
            statement.execute("delete from tie_order");
            assertThat(rows(undecided, "select skill, division from pool where blockers = 'PLACE_TIE'"))
                    .containsExactly(List.of("AI_TRAINER", "EMPLOYEE"));
            undecided.rollback();
        }
    }

    @Test
    void awards_agree() throws SQLException {
        assertThat(rows("select kind, skill, division, recipient, detail, status from award"))
                .containsExactlyInAnyOrderElementsOf(expected("awards"));
    }

    private static List<List<String>> expected(String file) {
        return Objects.requireNonNull(pack).expected().rows(file);
    }

    private static List<List<String>> rows(String query) throws SQLException {
        return rows(Objects.requireNonNull(connection), query);
    }

    private static List<List<String>> rows(Connection from, String query) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Statement statement = from.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(result.getString(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static void fill(ContestPackage contest) throws SQLException {
        for (var unit : contest.units().values()) {
            insert("unit", unit.uscc(), unit.parent());
        }
        for (Step step : contest.story()) {
            if (step instanceof Step.Substitution substitution) {
                Person in = substitution.competitor();
                insert(
                        "substitution",
                        substitution.entry(),
                        substitution.at(),
                        in.name(),
                        in.level(),
                        titles(in),
                        in.occupationSince(),
                        in.enrolment());
                documents(substitution.entry(), in);
            }
            if (step instanceof Step.Announcement announcement) {
                String starts = announcement
                        .amendment()
                        .at("/contest/dates/FINAL/starts")
                        .asText();
                if (!starts.isEmpty()) {
                    insert("final", LocalDate.parse(starts));
                }
            }
            if (step instanceof Step.Correction correction) {
                for (Document again : correction.documents()) {
                    insert(
                            "correction",
                            correction.entry(),
                            again.kind(),
                            again.flaw().name());
                }
            }
            if (step instanceof Step.EligibilityDecision decision) {
                insert("decision", decision.entry(), decision.decision());
            }
            if (step instanceof Step.TieDecision tie) {
                for (int i = 0; i < tie.entries().size(); i++) {
                    insert("tie_order", tie.entries().get(i), i);
                }
            }
        }
        int position = 0;
        for (Entry entry : contest.entries().values()) {
            for (Person person : entry.people()) {
                insert(
                        "person",
                        entry.entry(),
                        entry.skill(),
                        entry.division(),
                        entry.unit(),
                        person.role(),
                        person.name(),
                        person.level(),
                        titles(person),
                        person.idNumber(),
                        person.occupationSince(),
                        person.enrolment(),
                        entry.submittedAt(),
                        position++);
                documents(entry.entry(), person);
            }
        }
        for (List<MarkRow> rows : contest.marks().values()) {
            for (MarkRow mark : rows) {
                insert(
                        "mark",
                        mark.entry(),
                        mark.component(),
                        mark.score().isEmpty() ? null : new BigDecimal(mark.score()),
                        mark.minutes().isEmpty() ? null : Integer.valueOf(mark.minutes()),
                        mark.status());
            }
        }
    }

    private static void documents(String entry, Person person) throws SQLException {
        for (Document document : person.documents()) {
            insert(
                    "document",
                    entry,
                    person.name(),
                    document.kind(),
                    document.flaw().name());
        }
    }

    private static String titles(Person person) {
        return String.join(
                ";",
                person.titles().stream()
                        .map(title -> title.title() + ":" + title.fact())
                        .toList());
    }

    private static void insert(String table, @Nullable Object... values) throws SQLException {
        String places = "?, ".repeat(values.length - 1) + "?";
        try (PreparedStatement statement = Objects.requireNonNull(connection)
                .prepareStatement("insert into " + table + " values (" + places + ")")) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
