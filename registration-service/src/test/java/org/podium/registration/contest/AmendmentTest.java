package org.podium.registration.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.podium.kit.database.Database;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.Tokens;
import org.podium.registration.Portal;
import org.podium.registration.Sample;

/** Two who work on one contest at once: no amendment is lost, and what is gone meanwhile is not there. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class AmendmentTest {
    private static final String ROOT = "/registration/v1";

    private final DataSource source;
    private final Database database;

    AmendmentTest(DataSource source) {
        this.source = source;
        this.database = new Database(source);
    }

    @Test
    void an_amendment_on_a_version_that_was_amended_since_is_refused() {
        String contest = Portal.rehearsal();
        String seen = Portal.contestTag(contest);
        amend(contest, null).then().statusCode(428);

        amend(contest, seen)
                .then()
                .statusCode(201)
                .header("ETag", not(equalTo(seen)))
                .body("rulebookVersion", equalTo(2));
        amend(contest, seen).then().statusCode(412);

        Portal.as(Portal.office()).get(ROOT + "/contests/{c}", contest).then().body("rulebookVersion", equalTo(2));
        amend(contest, Portal.contestTag(contest)).then().statusCode(201);
    }

    @Test
    void a_version_tells_what_the_contests_clock_showed_and_what_time_it_really_was() {
        String contest = Portal.rehearsal();
        Portal.setClock(contest, "2025-10-22T09:00:00+08:00");
        amend(contest, Portal.contestTag(contest)).then().statusCode(201);

        Response version = Portal.as(Portal.office()).get(ROOT + "/contests/{c}/rulebook?version=2", contest);

        assertThat(version.<String>path("contestTime")).isEqualTo("2025-10-22T01:00:00Z");
        assertThat(version.<String>path("at")).isNotEqualTo("2025-10-22T01:00:00Z");
    }

    @Test
    void what_waited_for_a_contest_that_is_deleted_meanwhile_finds_it_gone() throws Exception {
        whileDeleted(contest -> Portal.as(Portal.office())
                .header("If-Match", "*")
                .contentType("application/json")
                .body(Map.of("now", "2025-10-22T09:00:00+08:00"))
                .put(ROOT + "/contests/{c}/clock", contest));
        whileDeleted(contest -> amend(contest, "*"));
        whileDeleted(contest -> Portal.as(Portal.office()).delete(ROOT + "/contests/{c}", contest));
        Portal.UnitUser unit = Portal.unit();
        whileDeleted(contest -> unit.draft(contest, Sample.form(Sample.competitor())));
    }

    /** Deletes it, holds the deletion until the call waits for it, and then lets both go on. */
    private void whileDeleted(Function<String, Response> call) throws Exception {
        String contest = Portal.rehearsal();
        try (ExecutorService beside = Executors.newSingleThreadExecutor();
                Connection other = source.getConnection()) {
            other.setAutoCommit(false);
            delete(other, contest);
            Future<Response> answer = beside.submit(() -> call.apply(contest));
            Eventually.holds(() -> assertThat(database.query(
                            "select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()",
                            row -> row.getInt(1)))
                    .isNotEmpty());
            other.commit();
            answer.get().then().statusCode(404).body("type", equalTo("/problems/registration/contest-not-found"));
        }
    }

    private static void delete(Connection connection, String contest) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("delete from contest where id = ?")) {
            statement.setObject(1, UUID.fromString(contest));
            statement.executeUpdate();
        }
    }

    private static Response amend(String contest, @Nullable String ifMatch) {
        var request = Portal.as(Portal.office())
                .contentType("application/json")
                .body(Map.of(
                        "reason",
                        "补充主题",
                        "patch",
                        Map.of("contest", Map.of("theme", Map.of("zh", "主题", "en", "Theme")))));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .post(ROOT + "/contests/{c}/amendments", contest);
    }
}
