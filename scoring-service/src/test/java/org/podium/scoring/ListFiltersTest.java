package org.podium.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.podium.scoring.SampleContest.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podium.kit.test.Eventually;

/** What the lists can be narrowed to, and how they refuse what they do not know. */
@QuarkusTest
class ListFiltersTest extends ServiceTest {
    private SampleContest contest;
    private Steps steps;
    private List<UUID> entries;

    @BeforeEach
    void publish() {
        contest = SampleContest.published();
        entries = contest.entries(3);
        steps = new Steps(contest.poolId());
    }

    @Test
    void pools_by_status_and_place() {
        steps.draw();

        list("office", pools() + "?status=DRAWN").body("items.id", contains(steps.pool()));
        list("office", pools() + "?status=OPEN&skill=" + SampleContest.SKILL).body("items", hasSize(1));
        list("office", pools() + "?division=" + SampleContest.DIVISION + "&region=")
                .body("items", hasSize(3));
        list("office", pools() + "?region=120000").body("items", hasSize(0));
        list("office", pools() + "?stage=FINAL&limit=4&status=OPEN").body("items", hasSize(4));
    }

    @Test
    void entries_by_standing_unit_and_name() {
        contest.happened(entries.get(1), "registration.entry-withdrawn.v1");
        Eventually.holds(() -> list("supervisor", steps.at("/entries?standing=LEFT"))
                .body("items.entryId", contains(entries.get(1).toString())));

        list("supervisor", steps.at("/entries?standing=IN")).body("items", hasSize(2));
        list("supervisor", steps.at("/entries?unit=" + SampleContest.unitOf(entries.get(2))))
                .body("items.entryId", contains(entries.get(2).toString()));
        list("supervisor", steps.at("/entries?q=手1"))
                .body("items.entryId", contains(entries.get(0).toString()));
        list("supervisor", steps.at("/entries?q=的单位")).body("items", hasSize(3));
        list("supervisor", steps.at("/entries?q=tj-" + entries.get(2).toString().substring(0, 8)))
                .body("items.entryId", contains(entries.get(2).toString()));
        list("supervisor", steps.at("/entries?q=personId")).body("items", hasSize(0));
        list("supervisor", steps.at("/entries?q=_")).body("items", hasSize(0));
        assertThat(Walk.through("supervisor", steps.at("/entries?standing=IN"), 1)
                        .all("entryId"))
                .containsExactlyInAnyOrder(
                        entries.get(0).toString(), entries.get(2).toString());
    }

    @Test
    void attendance_by_entry_component_and_status() {
        steps.record(Map.of("entryId", entries.get(0), "status", "PRESENT"));
        steps.record(Map.of("entryId", entries.get(0), "component", "THEORY", "status", "ABSENT"));
        steps.record(Map.of("entryId", entries.get(1), "status", "PRESENT"));

        list("supervisor", steps.at("/attendance?status=ABSENT"))
                .body("items.component", contains("THEORY"))
                .body("items.entryId", contains(entries.get(0).toString()));
        list("supervisor", steps.at("/attendance?component=THEORY")).body("items", hasSize(2));
        list("supervisor", steps.at("/attendance?component=THEORY&status=PRESENT"))
                .body("items.entryId", contains(entries.get(1).toString()));
        list("supervisor", steps.at("/attendance/versions?component=THEORY&entryId=" + entries.get(0)))
                .body("items.number", contains(1, 2));
        assertThat(Walk.through("supervisor", steps.at("/attendance?status=PRESENT"), 1)
                        .all("component"))
                .hasSize(3);
    }

    @Test
    void codes_by_draw_entry_and_code() {
        steps.draw("1");
        UUID late = contest.entry("后来者");
        Eventually.holds(() -> assertThat(contest.pool().getInt("undrawn")).isEqualTo(1));
        steps.draw("2");
        String code = steps.codes().of(late);

        list("supervisor", steps.at("/codes?draw=2")).body("items.code", contains(code));
        list("supervisor", steps.at("/codes?entryId=" + late)).body("items.drawNumber", contains(4));
        list("supervisor", steps.at("/codes?code=" + code)).body("items.entryId", contains(late.toString()));
        list("supervisor", steps.at("/codes?draw=1")).body("items", hasSize(3));
    }

    @Test
    void sheets_by_status_and_whose_they_are() {
        steps.draw();
        List<String> codes = steps.codes().byEntry().values().stream().sorted().toList();
        steps.enter("tabulator", codes.get(0), Steps.marks("80", "90"));
        steps.mark(codes.get(1), "70", "70");

        list("tabulator2", steps.at("/sheets?status=ENTERED&mine=false")).body("items.code", contains(codes.get(0)));
        list("tabulator", steps.at("/sheets?mine=true")).body("items.code", contains(codes.get(0)));
        list("tabulator", steps.at("/sheets?mine=false")).body("items.code", contains(codes.get(1), codes.get(2)));
        list("tabulator", steps.at("/sheets?status=CONFIRMED")).body("items.code", contains(codes.get(1)));
        list("chief-judge", steps.at("/sheets/" + codes.get(1) + "/versions?purpose=SECOND_ENTRY"))
                .body("items.number", contains(2));
        assertThat(Walk.through("tabulator", steps.at("/sheets?mine=false"), 1).all("code"))
                .containsExactly(codes.get(1), codes.get(2));
    }

    @Test
    void penalties_by_kind_code_and_whether_they_count() {
        steps.draw();
        List<String> codes = List.copyOf(steps.codes().byEntry().values());
        List<String> given = codes.stream()
                .map(code -> steps.penalise(code, "DISQUALIFY").<String>path("id"))
                .toList();
        annul(given.get(0));
        annul(given.get(1));
        as("supervisor")
                .header("If-Match", as("supervisor").get(penalty(given.get(1))).header("ETag"))
                .post(penalty(given.get(1)) + "/annulments/approval")
                .then()
                .statusCode(200);

        penalties("stands=false").body("items.id", contains(given.get(1)));
        penalties("stands=true").body("items.id", contains(given.get(0), given.get(2)));
        penalties("annulment=OPEN").body("items.id", contains(given.get(0)));
        penalties("annulment=APPROVED&code=" + codes.get(1)).body("items.id", contains(given.get(1)));
        penalties("annulment=REJECTED").body("items", hasSize(0));
        penalties("kind=DISQUALIFY").body("items.stands", contains(true, false, true));
        assertThat(Walk.through("chief-judge", steps.at("/penalties?stands=true"), 1)
                        .all("id"))
                .containsExactly(given.get(0), given.get(2));
    }

    @Test
    void results_by_kind_and_decisions_by_what_was_decided() {
        steps.draw();
        steps.codes().byEntry().values().forEach(code -> steps.mark(code, "80", "90"));
        steps.freeze();
        steps.decode();
        steps.publish("PROVISIONAL");
        steps.publish("FINAL");

        list("judge", steps.at("/results?kind=FINAL")).body("items.version", contains(2));
        list("judge", steps.at("/results?kind=CORRECTED")).body("items", hasSize(0));
        list("committee", steps.at("/amendment-decisions?decision=KEEP")).body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "office | {pools}?status=CLOSED | OPEN, DRAWN, MARKING, FROZEN, DECODED",
                "office | {pools}?skill=KNITTING | AI_TRAINER",
                "office | {pools}?division=CHILDREN | EMPLOYEE, STUDENT",
                "office | {pools}?stage=SEMI | FINAL",
                "supervisor | {pool}/entries?standing=OUT | IN, LEFT, LATE",
                "supervisor | {pool}/attendance?component=SINGING | THEORY",
                "supervisor | {pool}/attendance?status=LATE | PRESENT, ABSENT",
                "supervisor | {pool}/attendance/versions?component=SINGING | THEORY",
                "supervisor | {pool}/codes?draw=first | whole number",
                "tabulator | {pool}/sheets?status=LOST | EMPTY, ENTERED, DIFFERS, CONFIRMED, CORRECTING",
                "tabulator | {pool}/sheets?mine=yes | true, false",
                "chief-judge | {pool}/penalties?kind=SCOLD | DISQUALIFY",
                "chief-judge | {pool}/penalties?annulment=MAYBE | OPEN, APPROVED, REJECTED",
                "judge | {pool}/results?kind=LAST | PROVISIONAL, FINAL, CORRECTED",
                "committee | {pool}/amendment-decisions?decision=PERHAPS | ADOPT, KEEP"
            })
    void an_unknown_value_is_refused_with_the_known_ones(String user, String path, String known) {
        as(user).header("Accept-Language", "en")
                .get(resolved(path))
                .then()
                .statusCode(400)
                .body("code", equalTo("parameter-invalid"))
                .body("detail", containsString(known));
    }

    /** Not base64url; a NUL; five parts, more than any order here has. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "office | {pools}",
                "supervisor | {pool}/entries",
                "supervisor | {pool}/attendance",
                "supervisor | {pool}/attendance/versions",
                "supervisor | {pool}/draw",
                "supervisor | {pool}/codes",
                "tabulator | {pool}/sheets",
                "chief-judge | {pool}/sheets/{code}/versions",
                "chief-judge | {pool}/penalties",
                "judge | {pool}/results",
                "committee | {pool}/amendment-decisions"
            })
    void a_cursor_that_the_list_did_not_give_is_refused(String user, String path) {
        for (String cursor : List.of("!", "AA", "YR9iH2MfZB9l")) {
            as(user).queryParam("cursor", cursor)
                    .get(resolved(path))
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("cursor-invalid"));
        }
        as(user).queryParam("limit", 201).get(resolved(path)).then().statusCode(400);
        as(user).queryParam("limit", 0).get(resolved(path)).then().statusCode(400);
    }

    @Test
    void who_sees_only_published_pools_sees_no_other_by_a_filter() {
        SampleContest real = SampleContest.real();
        real.entries(1);
        String path = "/scoring/v1/contests/" + real.id + "/pools";

        list("office", path).body("items", hasSize(6)).body("items.contestId", everyItem(equalTo(real.id.toString())));
        io.restassured.RestAssured.given()
                .get(path + "?status=OPEN")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    private String resolved(String path) {
        if (path.contains("{code}")) {
            steps.draw();
            path = path.replace("{code}", steps.codes().of(entries.getFirst()));
        }
        return path.replace("{pools}", pools()).replace("{pool}", steps.at(""));
    }

    private String pools() {
        return "/scoring/v1/contests/" + contest.id + "/pools";
    }

    private ValidatableResponse penalties(String query) {
        return list("chief-judge", steps.at("/penalties?" + query));
    }

    private void annul(String penalty) {
        steps.create(as("chief-judge"), penalty(penalty) + "/annulments", Map.of("reason", "误判"))
                .then()
                .statusCode(201);
    }

    private static String penalty(String id) {
        return "/scoring/v1/penalties/" + id;
    }

    private static ValidatableResponse list(String user, String path) {
        return as(user).get(path).then().statusCode(200);
    }
}
