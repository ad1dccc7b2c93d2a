package org.podium.scoring;

import static io.restassured.http.ContentType.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.podium.scoring.SampleContest.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podium.kit.database.Database;
import org.podium.kit.test.Tokens;

@QuarkusTest
class AttendanceTest extends ServiceTest {
    @Inject
    Database database;

    private SampleContest contest;
    private Steps steps;
    private UUID entry;

    @BeforeEach
    void publish() {
        contest = SampleContest.published();
        entry = contest.entries(2).getFirst();
        steps = new Steps(contest.poolId());
    }

    @Test
    void what_was_recorded_first_stays_on_record_when_it_is_recorded_anew() {
        record("ABSENT").then().statusCode(200);
        record("PRESENT").then().statusCode(200).body("items.status", contains("PRESENT", "PRESENT"));

        as("supervisor").get(steps.at("/attendance")).then().body("items.number", everyItem(equalTo(2)));
        as("auditor")
                .get(steps.at("/attendance/versions"))
                .then()
                .statusCode(200)
                .body("items.component", contains("PRACTICAL", "PRACTICAL", "THEORY", "THEORY"))
                .body("items.status", contains("ABSENT", "PRESENT", "ABSENT", "PRESENT"))
                .body("items.number", contains(1, 2, 1, 2))
                .body("items.recordedBy", everyItem(equalTo(Tokens.subject("supervisor"))));
    }

    @Test
    void a_roll_is_taken_on_what_was_seen() {
        var roll = Map.of("items", List.of(Map.of("entryId", entry, "status", "ABSENT")));
        String before = as("supervisor").get(steps.at("/attendance")).header("ETag");
        as("supervisor")
                .contentType(JSON)
                .body(roll)
                .put(steps.at("/attendance"))
                .then()
                .statusCode(428);
        as("supervisor")
                .header("If-Match", before)
                .contentType(JSON)
                .body(roll)
                .put(steps.at("/attendance"))
                .then()
                .statusCode(200);

        as("supervisor")
                .header("If-Match", before)
                .contentType(JSON)
                .body(Map.of("items", List.of(Map.of("entryId", entry, "status", "PRESENT"))))
                .put(steps.at("/attendance"))
                .then()
                .statusCode(412);
        as("supervisor").get(steps.at("/attendance")).then().body("items.status", everyItem(equalTo("ABSENT")));
    }

    @Test
    void the_same_roll_again_is_no_new_version() {
        record("ABSENT");
        record("ABSENT").then().statusCode(200).body("items.number", everyItem(equalTo(1)));

        assertThat(audited()).hasSize(1);
    }

    @Test
    void the_trail_says_of_whom_what_was_recorded_and_what_it_was_before() {
        record("ABSENT");
        record("PRESENT");

        assertThat(audited()).hasSize(2).allSatisfy(facts -> assertThat(facts)
                .contains(entry.toString(), "THEORY", "PRACTICAL"));
        assertThat(audited().getLast()).contains("\"PRESENT\"").contains("\"ABSENT\"");
    }

    @Test
    void a_record_cannot_be_changed_in_the_database_either() {
        record("ABSENT");

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> database.update(
                                "update attendance set status = 'PRESENT' where pool_id = ?",
                                UUID.fromString(steps.pool()))))
                .hasStackTraceContaining("append-only");
    }

    private List<String> audited() {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.query(
                        "select facts::text from audit_record where action = 'attendance-recorded' and about = ? order by at, id",
                        row -> row.getString(1),
                        steps.pool()));
    }

    private Response record(String status) {
        return steps.record(Map.of("entryId", entry, "status", status));
    }
}
