package org.podium.registration.substitution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

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
import org.podium.kit.test.SchemaCheck;
import org.podium.kit.test.Tokens;
import org.podium.registration.Portal;
import org.podium.registration.Sample;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class SubstitutionTest {
    private static final String ROOT = "/registration/v1";

    private final Database database;

    private String contest;
    private Portal.UnitUser unit;
    private String entry;
    private Portal.UnitUser lateUnit;
    private String lateEntry;

    SubstitutionTest(DataSource source) {
        this.database = new Database(source);
    }

    @BeforeEach
    void an_approved_entry_of_a_contest_that_starts_on_monday_the_tenth() {
        contest = Portal.rehearsal();
        unit = Portal.unit();
        entry = unit.complete(contest, Sample.form(Sample.competitor()));
        Portal.review(entry, "APPROVE", "").then().statusCode(200);
        lateUnit = Portal.unit();
        lateEntry = lateUnit.submitted(contest, Sample.form(Sample.competitor()));
        Portal.amend(
                        contest,
                        "公布比赛日期",
                        Map.of(
                                "contest",
                                Map.of("dates", Map.of("FINAL", Map.of("starts", "2025-11-10", "ends", "2025-11-11")))))
                .then()
                .statusCode(201);
    }

    @Test
    void on_the_last_day_the_incoming_takes_the_place_and_the_claim() {
        Portal.setClock(contest, "2025-11-05T23:59:59+08:00");
        Map<String, Object> incoming = Sample.competitor();
        incoming.put("name", "赵替补");
        String id = complete(incoming);

        submit(id).then().statusCode(200).body("gravest", equalTo("PASS")).body("lastDay", equalTo("2025-11-05"));
        String before = Portal.entry(unit.token(), entry).path("competitors[0].name");
        decide(id, "APPROVE", "材料齐全")
                .then()
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("replaced.name", equalTo(before))
                .body("replaced.idNumber", containsString("*"));

        Portal.entry(unit.token(), entry)
                .then()
                .body("status", equalTo("APPROVED"))
                .body("competitors", hasSize(1))
                .body("competitors[0].name", equalTo("赵替补"));
        assertThat(findingsOfAnother(incoming)).contains("A-40");
        Eventually.holds(() -> assertThat(KafkaProbe.of("registration.entries", entry))
                .extracting(KafkaProbe.Seen::type)
                .contains("registration.substitution-decided.v1"));
    }

    @Test
    void a_day_late_it_is_kept_refused_by_the_rule() {
        Portal.setClock(contest, "2025-11-06T00:00:00+08:00");

        String id = request(Sample.competitor())
                .then()
                .statusCode(201)
                .body("status", equalTo("REFUSED"))
                .body("gravest", equalTo("FAIL"))
                .body("findings.rule", contains("S2-26"))
                .body("findings.clause", contains("S2 四(二)"))
                .body("lastDay", equalTo("2025-11-05"))
                .body("requestedBy", equalTo(Tokens.subject("unit-" + unit.uscc())))
                .body("decidedBy", nullValue())
                .extract()
                .path("id");

        Portal.as(Portal.office())
                .get(ROOT + "/entries/{e}/substitutions", entry)
                .then()
                .body("items.id", contains(id))
                .body("items.status", contains("REFUSED"))
                .body("items.findings[0].rule", contains("S2-26"));
        assertThat(audited(id)).containsExactly("substitution-requested", "substitution-refused");
        Portal.entry(unit.token(), entry)
                .then()
                .body("status", equalTo("APPROVED"))
                .body("competitors[0].name", equalTo("王样例"));
        Eventually.holds(() -> assertThat(KafkaProbe.of("registration.entries", entry))
                .filteredOn(event -> event.type().equals("registration.substitution-decided.v1"))
                .singleElement()
                .satisfies(event -> {
                    SchemaCheck.ofTheHouse().valid(event);
                    assertThat(event.data()).contains("REFUSED", "S2-26");
                }));
        decide(id, "APPROVE", "通融一次").then().statusCode(409);
    }

    @Test
    void asked_in_time_but_handed_in_late_is_late() {
        Portal.setClock(contest, "2025-11-05T23:00:00+08:00");
        String id = complete(Sample.competitor());
        Portal.setClock(contest, "2025-11-06T00:00:00+08:00");

        submit(id)
                .then()
                .statusCode(200)
                .body("status", equalTo("REFUSED"))
                .body("findings.rule", contains("S2-26"))
                .body("lastDay", equalTo("2025-11-05"));
        assertThat(audited(id)).containsExactly("substitution-requested", "substitution-refused");
    }

    @Test
    void a_late_request_does_not_touch_the_one_that_came_in_time() {
        Portal.setClock(contest, "2025-11-05T23:00:00+08:00");
        String inTime = complete(Sample.competitor());
        submit(inTime).then().statusCode(200);
        Portal.setClock(contest, "2025-11-06T00:00:00+08:00");

        request(Sample.competitor()).then().statusCode(201).body("status", equalTo("REFUSED"));

        decide(inTime, "APPROVE", "材料齐全").then().statusCode(200).body("status", equalTo("APPROVED"));
    }

    @Test
    void while_the_calendar_of_the_year_is_missing_nothing_is_refused_and_nothing_kept() {
        Portal.amend(
                        contest,
                        "改期",
                        Map.of(
                                "contest",
                                Map.of("dates", Map.of("FINAL", Map.of("starts", "2027-11-10", "ends", "2027-11-11")))))
                .then()
                .statusCode(201);

        request(Sample.competitor())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/registration/substitution-limit-undetermined"))
                .body("rule", equalTo("S2-26"));
        Portal.as(unit.token())
                .get(ROOT + "/entries/{e}/substitutions", entry)
                .then()
                .body("items.id", empty());
    }

    @Test
    void once_the_contest_has_begun_nobody_is_replaced_however_early_it_was_asked_for() {
        String id = complete(Sample.competitor());
        submit(id).then().statusCode(200);
        Portal.setClock(contest, "2025-11-10T00:00:00+08:00");

        decide(id, "APPROVE", "材料齐全")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/registration/substitution-too-late"))
                .body("rule", equalTo("S2-26"))
                .body("clause", equalTo("S2 四(二)"))
                .body("detail", containsString("2025-11-10"));

        Portal.entry(unit.token(), entry).then().body("competitors[0].name", equalTo("王样例"));
        Requests.decide(id, "REFUSE", "比赛已开始", "S2-26")
                .then()
                .statusCode(200)
                .body("status", equalTo("REFUSED"))
                .body("ground.rule", equalTo("S2-26"));
    }

    @Test
    void the_office_may_decide_until_the_contest_begins() {
        String id = complete(Sample.competitor());
        submit(id).then().statusCode(200);
        Portal.setClock(contest, "2025-11-09T23:59:59+08:00");

        decide(id, "APPROVE", "材料齐全").then().statusCode(200).body("status", equalTo("APPROVED"));
    }

    @Test
    void a_barred_substitute_is_a_finding_and_the_office_refuses() {
        Map<String, Object> barred = Sample.competitor();
        barred.put("titles", List.of(Sample.title("全国技术能手", "HELD")));
        String id = complete(barred);

        submit(id)
                .then()
                .statusCode(200)
                .body("gravest", equalTo("FAIL"))
                .body("findings.findAll { it.verdict == 'FAIL' }.rule", hasItem("S2-13"));
        decide(id, "APPROVE", "急").then().statusCode(409).body("rule", equalTo("S2-13"));
        decide(id, "REFUSE", "已获全国技术能手").then().statusCode(200).body("status", equalTo("REFUSED"));

        Portal.entry(unit.token(), entry)
                .then()
                .body("status", equalTo("APPROVED"))
                .body("competitors[0].name", equalTo("王样例"));
    }

    @Test
    void without_the_stamped_statement_it_is_not_taken() {
        Response asked = request(Sample.competitor());
        asked.then().statusCode(201);

        submit(asked.path("id"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/registration/substitution-incomplete"))
                .body("document", equalTo("STAMPED_STATEMENT"));
        request(Sample.competitor()).then().statusCode(409);
    }

    @Test
    void somebody_entered_elsewhere_cannot_come_in() {
        Map<String, Object> person = Sample.competitor();
        Portal.UnitUser other = Portal.unit();
        other.submitted(contest, Sample.form(person));
        String id = complete(person);

        submit(id).then().body("findings.findAll { it.verdict == 'FAIL' }.rule", hasItem("A-40"));
        decide(id, "APPROVE", "急").then().statusCode(409).body("rule", equalTo("A-40"));
    }

    private List<String> audited(String id) {
        return database.query(
                "select action from audit_record where about = ? order by id", row -> row.getString(1), id);
    }

    /** Claimed now: another unit's substitution to the same person finds it. */
    private List<String> findingsOfAnother(Map<String, Object> incoming) {
        Portal.UnitUser first = unit;
        String mine = entry;
        unit = lateUnit;
        entry = lateEntry;
        List<String> rules = request(incoming).path("findings.findAll { it.verdict == 'FAIL' }.rule");
        unit = first;
        entry = mine;
        return rules;
    }

    private Response request(Map<String, Object> incoming) {
        return Requests.request(unit, entry, incoming);
    }

    private String complete(Map<String, Object> incoming) {
        return Requests.complete(unit, entry, incoming);
    }

    private Response submit(String id) {
        return Requests.submit(unit, id);
    }

    private Response decide(String id, String decision, String reason) {
        return Requests.decide(id, decision, reason);
    }
}
