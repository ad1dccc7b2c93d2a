package org.podium.registration.calendar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.SchemaCheck;
import org.podium.kit.test.Tokens;
import org.podium.registration.Portal;
import org.podium.registration.Sample;

/** A year that nobody has loaded is not guessed; once an office loads it, what waited for it is determined. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class CalendarTest {
    private static final String ROOT = "/registration/v1";
    private static final Map<String, Object> YEAR = Map.of(
            "source", "关于2029年部分节假日安排的通知",
            "daysOff", List.of("2029-01-01", "2029-11-13"),
            "worked", List.of("2029-11-10"));

    @Test
    void deadlines_follow_a_year_as_soon_as_it_is_loaded() {
        String contest = Portal.rehearsal();
        Portal.UnitUser unit = Portal.unit();
        String entry = unit.submitted(contest, Sample.form(Sample.competitor()));
        Portal.amend(
                        contest,
                        "公布比赛日期",
                        Map.of(
                                "contest",
                                Map.of("dates", Map.of("FINAL", Map.of("starts", "2029-11-14", "ends", "2029-11-15")))))
                .then()
                .statusCode(201);
        substitution(unit, entry)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/registration/substitution-limit-undetermined"))
                .body("detail", equalTo("2029 年工作日历尚未载入，期限无法确定"));
        tasks(contest).then().body("items.kind", hasItem("LOAD_CALENDAR"));
        given().get(ROOT + "/calendars/2029").then().statusCode(404);

        load(Portal.office(), 2029, "If-None-Match", "*", YEAR)
                .then()
                .statusCode(200)
                .body("year", equalTo(2029));

        // off on Tuesday the 13th, worked on Saturday the 10th: 12, 10, 9
        Portal.as(Portal.office())
                .get(ROOT + "/contests/{c}", contest)
                .then()
                .body("dates.lastSubstitutionDay", equalTo("2029-11-09"));
        tasks(contest).then().body("items.kind", not(hasItem("LOAD_CALENDAR")));
        substitution(unit, entry).then().statusCode(201);
        Eventually.holds(() -> assertThat(KafkaProbe.of("registration.calendars", "2029"))
                .hasSize(1)
                .allSatisfy(SchemaCheck.ofTheHouse()::valid));
        Portal.as(Portal.office())
                .post(ROOT + "/contests/{c}/republications", contest)
                .then()
                .statusCode(202);
        Eventually.holds(() -> assertThat(KafkaProbe.of("registration.calendars", "2029"))
                .hasSizeGreaterThan(1)
                .allSatisfy(SchemaCheck.ofTheHouse()::valid));
    }

    @Test
    void what_comes_with_the_house_stays_until_an_office_corrects_it() {
        given().get(ROOT + "/calendars").then().statusCode(200).body("items.year", hasItems(2021, 2025, 2026));
        Response known = given().get(ROOT + "/calendars/2021");
        known.then().statusCode(200).body("source", nullValue()).body("worked", hasItem("2021-10-09"));
        Map<String, Object> corrected =
                Map.of("source", "更正通知", "daysOff", List.of("2021-01-01"), "worked", List.of("2021-02-07"));

        load(Portal.office(), 2021, null, "", corrected).then().statusCode(428);
        load(Portal.office(), 2021, "If-None-Match", "*", corrected).then().statusCode(412);
        load(Portal.office(), 2021, "If-Match", "\"9\"", corrected).then().statusCode(412);
        load(Portal.office(), 2021, "If-Match", known.header("ETag"), corrected)
                .then()
                .statusCode(200)
                .body("source", equalTo("更正通知"))
                .body("worked", contains("2021-02-07"));
        load(Portal.office(), 2021, "If-Match", known.header("ETag"), corrected)
                .then()
                .statusCode(412);
    }

    @Test
    void only_an_office_loads_and_only_days_that_can_be() {
        load(
                        Portal.unit().token(),
                        2030,
                        "If-None-Match",
                        "*",
                        Map.of("source", "x", "daysOff", List.of(), "worked", List.of()))
                .then()
                .statusCode(403);
        load(
                        Portal.office(),
                        2030,
                        "If-None-Match",
                        "*",
                        Map.of(
                                "source",
                                "通知",
                                "daysOff",
                                List.of("2031-01-01", "2030-02-02"),
                                "worked",
                                List.of("2030-01-02", "2030-02-02")))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/registration/calendar-invalid"))
                .body("errors.pointer", contains("/daysOff/0", "/worked/0", "/worked/1"));
        load(Portal.office(), 2030, "If-Match", "\"0\"", YEAR).then().statusCode(422);
        given().get(ROOT + "/calendars/2030").then().statusCode(404);
    }

    private static Response load(
            String token, int year, @Nullable String header, String value, Map<String, Object> body) {
        var request = Portal.as(token).contentType("application/json").body(body);
        return (header == null ? request : request.header(header, value)).put(ROOT + "/calendars/{y}", year);
    }

    private static Response tasks(String contest) {
        return Portal.as(Portal.office()).get(ROOT + "/contests/{c}/tasks", contest);
    }

    private static Response substitution(Portal.UnitUser unit, String entry) {
        String outgoing = Portal.entry(unit.token(), entry).path("competitors[0].personId");
        return Portal.as(unit.token())
                .contentType("application/json")
                .body(Map.of("reason", "选手因病不能参赛", "outgoing", outgoing, "incoming", Sample.competitor()))
                .post(ROOT + "/entries/{e}/substitutions", entry);
    }
}
