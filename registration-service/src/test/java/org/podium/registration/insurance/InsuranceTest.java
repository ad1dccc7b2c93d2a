package org.podium.registration.insurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
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
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.Tokens;
import org.podium.registration.Portal;
import org.podium.registration.Sample;
import org.podium.registration.judge.Candidates;

/** Units insure their competitors and the judges they propose, and prove it before people check in (S2-33, A-44). */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class InsuranceTest {
    private static final String ROOT = "/registration/v1/contests/{c}";
    private static final byte[] SCAN = Sample.jpeg(60, 80, 0);
    private static final Map<String, String> POLICY = Map.of(
            "insurer", "样例保险公司",
            "policyNumber", "PA-2025-001",
            "validFrom", "2025-11-01",
            "validTo", "2025-11-30");

    private String contest;
    private Candidates judges;
    private Portal.UnitUser unit;
    private String entry;
    private String competitor;

    @BeforeEach
    void a_unit_sends_somebody() {
        contest = Portal.rehearsal();
        judges = new Candidates(contest);
        unit = Portal.unit();
        entry = unit.submitted(contest, Sample.form(Sample.competitor()));
        competitor = Portal.entry(unit.token(), entry).path("competitors[0].personId");
    }

    @Test
    void competitors_and_proposed_judges_are_to_be_insured_until_proof_is_there() {
        String nomination = judges.submitted(unit, Sample.judge());
        String judge = judges.get(unit.token(), nomination).path("personId");
        announceStart();
        list(unit.token(), "")
                .then()
                .statusCode(200)
                .body("items.personId", containsInAnyOrder(competitor, judge))
                .body("items.role", containsInAnyOrder("COMPETITOR", "JUDGE"))
                .body("items.state", contains("MISSING", "MISSING"))
                .body("items.lastDay", contains("2025-11-09", "2025-11-09"))
                .body("items[0].rule", equalTo("S2-33"))
                .body("items[0].clause", equalTo("S2 七"));

        String tag = record(competitor, POLICY, "If-None-Match", "*")
                .then()
                .statusCode(200)
                .body("state", equalTo("INCOMPLETE"))
                .body("missing", contains("INSURANCE_PROOF"))
                .extract()
                .header("ETag");
        record(competitor, POLICY, "If-Match", "\"99\"").then().statusCode(200);
        record(competitor, Map.of("insurer", "另一公司"), "If-Match", "\"99\"")
                .then()
                .statusCode(412);
        record(competitor, Map.of("insurer", "另一公司"), "If-Match", tag)
                .then()
                .statusCode(200)
                .body("missing", contains("policyNumber", "validFrom", "validTo", "INSURANCE_PROOF"));
        record(competitor, POLICY, "If-Match", "*").then().statusCode(200);
        prove(competitor, Sample.text()).then().statusCode(200).body("state", equalTo("WRONG_TYPE"));
        list(unit.token(), "?state=PROVEN").then().body("items", empty());
        prove(judge, SCAN).then().statusCode(200).body("state", equalTo("ACCEPTED"));
        record(judge, POLICY, "If-Match", "*").then().statusCode(200).body("state", equalTo("PROVEN"));
        list(unit.token(), "?open=true").then().body("items.personId", contains(competitor));
        list(unit.token(), "?open=false").then().body("items.personId", contains(judge));
    }

    @Test
    void an_insurance_that_does_not_cover_the_days_of_the_contest_is_no_proof() {
        Map<String, String> lastYears = new HashMap<>(POLICY);
        lastYears.putAll(Map.of("validFrom", "2024-11-11", "validTo", "2025-11-10"));
        record(competitor, lastYears, "If-None-Match", "*").then().statusCode(200);
        prove(competitor, SCAN).then().statusCode(200);
        list(unit.token(), "?state=PROVEN").then().body("items.personId", contains(competitor));

        announceStart();

        list(unit.token(), "?open=true")
                .then()
                .body("items.state", contains("INCOMPLETE"))
                .body("items[0].missing", contains("validTo"))
                .body("items[0].sentence.en", containsString("does not cover the contest, 2025-11-10 to 2025-11-11"));
        record(competitor, POLICY, "If-Match", "*").then().statusCode(200).body("state", equalTo("PROVEN"));
    }

    @Test
    void who_still_owes_proof_is_a_task_with_its_day_and_named_to_whoever_lets_people_in() {
        announceStart();
        String supervisor = judges.member("supervisor-at-the-door", "supervisor", null);

        tasks(unit.token())
                .then()
                .body("items.find { it.kind == 'RECORD_INSURANCE' }.count", equalTo(1))
                .body("items.find { it.kind == 'RECORD_INSURANCE' }.due", equalTo("2025-11-09"));
        tasks(Portal.office())
                .then()
                .body("items.find { it.kind == 'AWAIT_INSURANCE' }.count", equalTo(1))
                .body("items.find { it.kind == 'AWAIT_INSURANCE' }.due", equalTo("2025-11-09"));
        list(supervisor, "?open=true")
                .then()
                .statusCode(200)
                .body("items.name", contains("王样例"))
                .body("items[0].unit", equalTo(unit.uscc()));

        record(competitor, POLICY, "If-None-Match", "*").then().statusCode(200);
        prove(competitor, SCAN).then().statusCode(200);

        list(supervisor, "?open=true").then().body("items", empty());
        tasks(unit.token()).then().body("items.kind", not(hasItem("RECORD_INSURANCE")));
        tasks(Portal.office()).then().body("items.kind", not(hasItem("AWAIT_INSURANCE")));
        assertThat(Portal.as(supervisor)
                        .get(ROOT + "/insurance/{p}/proof", contest, competitor)
                        .asByteArray())
                .isEqualTo(SCAN);
    }

    @Test
    void the_office_asks_none_of_somebody_for_a_reason() {
        waive(Portal.office(), "").then().statusCode(400);
        waive(unit.token(), "学校统一投保").then().statusCode(403);
        waive(Tokens.token("office-elsewhere", "office"), "学校统一投保").then().statusCode(404);
        waive(Portal.office(), "学校统一投保")
                .then()
                .statusCode(200)
                .body("state", equalTo("WAIVED"))
                .body("waivedBy", equalTo(Tokens.subject("office")));
        list(unit.token(), "?open=true").then().body("items", empty());
        list(unit.token(), "").then().body("items.waiver", contains("学校统一投保"));
    }

    @Test
    void who_leaves_owes_nothing_and_a_substitute_owes_it_anew() {
        record(competitor, POLICY, "If-None-Match", "*").then().statusCode(200);
        prove(competitor, SCAN).then().statusCode(200);
        unit.withdraw(entry, "离职").then().statusCode(200);

        list(unit.token(), "").then().body("items", empty());
        record(competitor, POLICY, "If-Match", "*").then().statusCode(404);

        String later = unit.submitted(contest, Sample.form(Sample.competitor()));
        list(unit.token(), "").then().body("items.state", contains("MISSING")).body("items.entryId", contains(later));
    }

    @Test
    void what_was_written_and_proven_of_somebody_stays_when_the_number_is_put_right() {
        record(competitor, POLICY, "If-None-Match", "*").then().statusCode(200);
        prove(competitor, SCAN).then().statusCode(200);
        Portal.correctNumber(entry, Sample.residentId(), "证件号码笔误").then().statusCode(200);
        String right = Portal.entry(unit.token(), entry).path("competitors[0].personId");

        assertThat(right).isNotEqualTo(competitor);
        list(unit.token(), "").then().body("items.personId", contains(right)).body("items.state", contains("PROVEN"));
        assertThat(Portal.as(Portal.office())
                        .get(ROOT + "/insurance/{p}/proof", contest, right)
                        .asByteArray())
                .isEqualTo(SCAN);
    }

    @Test
    void strange_fields_days_that_are_none_and_anothers_people_are_refused() {
        record(competitor, Map.of("validFrom", "November", "price", "100"), "If-None-Match", "*")
                .then()
                .statusCode(422)
                .body("clause", equalTo("S2 七"))
                .body("errors.pointer", containsInAnyOrder("/answers/validFrom", "/answers/price"));
        record(competitor, POLICY).then().statusCode(428);
        Portal.UnitUser stranger = Portal.unit();
        stranger.submitted(contest, Sample.form(Sample.competitor()));
        Portal.as(stranger.token())
                .header("If-None-Match", "*")
                .contentType(ContentType.JSON)
                .body(Map.of("answers", POLICY))
                .put(ROOT + "/insurance/{p}", contest, competitor)
                .then()
                .statusCode(404);
        Portal.as(stranger.token())
                .get(ROOT + "/insurance/{p}/proof", contest, competitor)
                .then()
                .statusCode(404);
        Portal.as(Tokens.token("judge", "judge"))
                .get(ROOT + "/insurance", contest)
                .then()
                .statusCode(403);
        list(Portal.office(), "?rule=S2-99").then().statusCode(400);
    }

    @Test
    void numbers_of_persons_are_refused_and_those_of_policies_however_long_are_not() {
        Map<String, String> said = new HashMap<>(POLICY);
        for (String number : List.of("证件" + Sample.residentId(), Sample.phone())) {
            said.put("policyNumber", number);
            record(competitor, said, "If-None-Match", "*")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/answers/policyNumber"))
                    .body("errors.code", contains("personal"));
        }
        said.put("policyNumber", "805072025120000012345");
        said.put("validTo", "2025-10-31");
        record(competitor, said, "If-None-Match", "*")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/answers/validTo"));
        said.put("validTo", "2025-11-30");
        record(competitor, said, "If-None-Match", "*").then().statusCode(200);
    }

    @Test
    void a_contest_without_insurance_asks_for_none() {
        String national = Portal.nationalRehearsal();
        Portal.as(Portal.office())
                .get(ROOT + "/insurance", national)
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("next", nullValue());
    }

    private void announceStart() {
        Portal.amend(
                        contest,
                        "公布比赛日期",
                        Map.of(
                                "contest",
                                Map.of("dates", Map.of("FINAL", Map.of("starts", "2025-11-10", "ends", "2025-11-11")))))
                .then()
                .statusCode(201);
    }

    private Response list(String token, String query) {
        return Portal.as(token).get("/registration/v1/contests/" + contest + "/insurance" + query);
    }

    private Response tasks(String token) {
        return Portal.as(token).get(ROOT + "/tasks", contest);
    }

    private Response record(String person, Map<String, String> answers, String... condition) {
        var request = Portal.as(unit.token()).contentType(ContentType.JSON).body(Map.of("answers", answers));
        if (condition.length == 2) {
            request.header(condition[0], condition[1]);
        }
        return request.put(ROOT + "/insurance/{p}", contest, person);
    }

    private Response prove(String person, byte[] scan) {
        Response first = prove(person, scan, "If-None-Match", "*");
        return first.statusCode() == 412 ? prove(person, scan, "If-Match", first.header("ETag")) : first;
    }

    private Response prove(String person, byte[] scan, String condition, String tag) {
        return Portal.as(unit.token())
                .header(condition, tag)
                .contentType("image/jpeg")
                .body(scan)
                .put(ROOT + "/insurance/{p}/proof", contest, person);
    }

    private Response waive(String token, String reason) {
        return Portal.as(token)
                .header("If-None-Match", "*")
                .contentType(ContentType.JSON)
                .body(Map.of("reason", reason))
                .put(ROOT + "/insurance/{p}/waiver", contest, competitor);
    }
}
