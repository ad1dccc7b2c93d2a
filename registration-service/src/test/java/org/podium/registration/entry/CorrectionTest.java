package org.podium.registration.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podium.kit.database.Database;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.Tokens;
import org.podium.registration.Portal;
import org.podium.registration.Sample;

/** Who was handed in stays: a correction mends the form, never the person, and ends when the contest begins. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class CorrectionTest {
    private static final String PROBLEMS = "/problems/registration/";

    private final Database database;

    private String contest;
    private Portal.UnitUser unit;
    private Map<String, Object> stated;
    private String entry;

    CorrectionTest(DataSource source) {
        this.database = new Database(source);
    }

    @BeforeEach
    void an_entry_that_was_handed_in() {
        contest = Portal.rehearsal();
        unit = Portal.unit();
        stated = Sample.competitor();
        entry = unit.complete(contest, Sample.form(stated));
    }

    @Test
    void a_returned_entry_keeps_its_person() {
        Portal.review(entry, "RETURN", "电话有误", "S2-36").then().statusCode(200);

        unit.correct(entry, competitor(Map.of("name", "钱另人", "idNumber", Sample.residentId())))
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEMS + "person-fixed"))
                .body("rule", equalTo("S2-26"))
                .body("clause", equalTo("S2 四(二)"))
                .body("errors.pointer", contains("/competitors/0/idNumber"));

        Portal.entry(unit.token(), entry).then().body("competitors.name", contains("王样例"));
        unit.correct(entry, competitor(Map.of("idNumber", stated.get("idNumber"), "phone", Sample.phone())))
                .then()
                .statusCode(200);
        unit.submit(entry).then().statusCode(200).body("gravest", equalTo("PASS"));
    }

    @Test
    void in_a_draft_everything_may_be_changed() {
        String draft = unit.drafted(contest, Sample.form(Sample.competitor()));

        unit.correct(draft, competitor(Map.of("name", "钱另人", "idNumber", Sample.residentId())))
                .then()
                .statusCode(200)
                .body("competitors.name", contains("钱另人"));
    }

    @Test
    void the_office_puts_a_mistyped_number_right_and_everything_follows() {
        Portal.review(entry, "APPROVE", "").then().statusCode(200);
        String right = Sample.residentId();

        renumber(entry, right, "与身份证扫描件不符，单位已书面确认")
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\""))
                .body("status", equalTo("APPROVED"))
                .body("gravest", equalTo("PASS"))
                .body("competitors.name", contains("王样例"))
                .body("documents", hasSize(Sample.documents().size()));

        Portal.as(unit.token())
                .get("/registration/v1/entries/{e}/history", entry)
                .then()
                .body("items.step", contains("SUBMITTED", "APPROVED", "NUMBER_CORRECTED"));
        Map<String, Object> wrong = Sample.competitor();
        wrong.put("idNumber", stated.get("idNumber"));
        Portal.unit().submitted(contest, Sample.form(wrong));
        Map<String, Object> taken = Sample.competitor();
        taken.put("idNumber", right);
        Portal.UnitUser other = Portal.unit();
        other.submit(other.drafted(contest, Sample.form(taken)))
                .then()
                .statusCode(409)
                .body("rule", equalTo("A-40"));
        Eventually.holds(() -> assertThat(KafkaProbe.of("registration.entries", entry))
                .extracting(KafkaProbe.Seen::type)
                .endsWith("registration.entry-corrected.v1"));
        assertThat(facts())
                .singleElement()
                .asString()
                .contains("before", "after", "书面确认")
                .doesNotContain(right, String.valueOf(stated.get("idNumber")));
    }

    @Test
    void a_number_is_corrected_by_the_office_with_a_reason_and_to_a_free_one() {
        String right = Sample.residentId();
        Portal.as(unit.token())
                .header("If-Match", "*")
                .contentType("application/json")
                .body(Map.of("idNumber", right, "reason", "笔误"))
                .post("/registration/v1/entries/{e}/number-corrections", entry)
                .then()
                .statusCode(403);
        renumber(entry, right, " ").then().statusCode(400);
        renumber(entry, "110105194912310021", "笔误")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/idNumber"));
        renumber(entry, String.valueOf(stated.get("idNumber")), "笔误").then().statusCode(422);
        Map<String, Object> taken = Sample.competitor();
        Portal.unit().submitted(contest, Sample.form(taken));
        renumber(entry, String.valueOf(taken.get("idNumber")), "笔误")
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEMS + "person-already-entered"));
        String draft = unit.drafted(contest, Sample.form(Sample.competitor()));
        Portal.as(Portal.office())
                .header("If-Match", "*")
                .contentType("application/json")
                .body(Map.of("idNumber", right, "reason", "笔误"))
                .post("/registration/v1/entries/{e}/number-corrections", draft)
                .then()
                .statusCode(404);
        assertThat(facts()).isEmpty();
    }

    @Test
    void once_the_contest_has_begun_nothing_is_corrected() {
        Portal.review(entry, "RETURN", "电话有误", "S2-36").then().statusCode(200);
        Portal.amend(
                        contest,
                        "公布比赛日期",
                        Map.of(
                                "contest",
                                Map.of("dates", Map.of("FINAL", Map.of("starts", "2025-11-10", "ends", "2025-11-11")))))
                .then()
                .statusCode(201);
        Portal.setClock(contest, "2025-11-09T23:59:59+08:00");
        unit.correct(entry, competitor(Map.of("phone", Sample.phone()))).then().statusCode(200);
        Portal.setClock(contest, "2025-11-10T00:00:00+08:00");

        for (Response late : List.of(
                unit.correct(entry, competitor(Map.of("phone", Sample.phone()))),
                unit.submit(entry),
                renumber(entry, Sample.residentId(), "笔误"))) {
            late.then()
                    .statusCode(409)
                    .body("type", equalTo(PROBLEMS + "corrections-over"))
                    .body("detail", equalTo("比赛已于2025-11-10开始"));
        }
        Portal.entry(unit.token(), entry).then().body("status", equalTo("RETURNED"));
        Portal.as(Portal.office()).get("/registration/v1/access").then().body("operations", hasItem("correctNumber"));
    }

    private static Map<String, Object> competitor(Map<String, Object> changes) {
        return Map.of("competitors", List.of(changes));
    }

    private static Response renumber(String entry, String number, String reason) {
        return Portal.correctNumber(entry, number, reason);
    }

    private List<String> facts() {
        return database.query(
                "select facts from audit_record where action = 'number-corrected' and about = ?",
                row -> row.getString(1),
                entry);
    }
}
