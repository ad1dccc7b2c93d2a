package org.podium.registration.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.PageWalk;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.Tokens;
import org.podium.registration.Portal;
import org.podium.registration.Sample;

/** Units train those whom they send, and may say so (S1-39); nothing depends on it. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class TrainingTest {
    private static final String LIST = "/registration/v1/contests/{c}/trainings";

    private String contest;
    private Portal.UnitUser unit;

    @BeforeEach
    void a_unit_takes_part_in_the_national_contest() {
        contest = Portal.nationalRehearsal();
        unit = takesPart();
    }

    private Portal.UnitUser takesPart() {
        Portal.UnitUser one = Portal.unit();
        Map<String, Object> form = Sample.form(Sample.competitor());
        form.put("coaches", List.of());
        one.drafted(contest, form);
        return one;
    }

    @Test
    void a_unit_records_what_it_held_and_sees_its_own_and_the_office_sees_all() {
        Portal.UnitUser another = takesPart();
        record(unit.token(), 12, fields())
                .then()
                .statusCode(201)
                .body("unit", equalTo(unit.uscc()))
                .body("people", equalTo(12))
                .body("rule", equalTo("S1-39"))
                .body("fields.course", equalTo("数据标注基础"));
        record(another.token(), 3, fields()).then().statusCode(201);
        record(Portal.office(), 40, fields()).then().statusCode(201).body("unit", nullValue());

        list(unit.token(), "").then().statusCode(200).body("items.people", contains(12));
        list(unit.token(), "?unit=" + another.uscc()).then().body("items.people", contains(12));
        list(Portal.office(), "").then().body("items.people", contains(12, 3, 40));
        list(Portal.office(), "?unit=" + another.uscc()).then().body("items.people", contains(3));
        assertThat(new PageWalk(() -> Portal.as(Portal.office()), "/registration/v1/contests/" + contest + "/trainings")
                        .collect("people", 1))
                .hasSize(3);
    }

    @Test
    void what_the_rulebook_does_not_ask_is_not_kept_and_nobody_is_named() {
        Map<String, String> wrong = new HashMap<>(fields());
        wrong.remove("hours");
        wrong.put("from", "七月");
        wrong.put("course", "联系人 13900000001");
        wrong.put("teacher", "王老师");

        record(unit.token(), 12, wrong)
                .then()
                .statusCode(422)
                .body("code", equalTo("training-invalid"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/fields/hours", "/fields/from", "/fields/course", "/fields/teacher"))
                .body("errors.code", containsInAnyOrder("required", "date", "personal", "unknown"));
        record(unit.token(), 0, fields()).then().statusCode(400);
        list(unit.token(), "").then().body("items", empty());
    }

    @Test
    void who_has_no_part_in_it_records_and_reads_nothing() {
        record(Tokens.token("judge", "judge"), 1, fields()).then().statusCode(403);
        record(Tokens.token("office-elsewhere", "office"), 1, fields()).then().statusCode(404);
        record(Portal.unit().token(), 1, fields()).then().statusCode(404);
        list(Tokens.token("judge", "judge"), "").then().statusCode(403);
        list(Tokens.token("auditor-elsewhere", "auditor"), "").then().statusCode(404);
    }

    @Test
    void a_notice_that_does_not_ask_for_it_keeps_no_record() {
        String tianjin = Portal.rehearsal();
        Portal.as(Portal.office())
                .contentType(ContentType.JSON)
                .body(Map.of("people", 12, "fields", fields()))
                .post(LIST, tianjin)
                .then()
                .statusCode(409)
                .body("code", equalTo("training-not-provided"));
    }

    private static Map<String, String> fields() {
        return Map.of("course", "数据标注基础", "from", "2021-07-20", "to", "2021-07-22", "hours", "24");
    }

    private Response record(String token, int people, Map<String, String> fields) {
        return Portal.as(token)
                .contentType(ContentType.JSON)
                .body(Map.of("people", people, "fields", fields))
                .post(LIST, contest);
    }

    private Response list(String token, String query) {
        return Portal.as(token).get("/registration/v1/contests/" + contest + "/trainings" + query);
    }
}
