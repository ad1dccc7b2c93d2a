package org.podium.registration.judge;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.Tokens;
import org.podium.registration.Portal;
import org.podium.registration.Sample;

/** Units propose judges by the form of Annex 2, in the window of the entries (S2-22, S2-37, A-43). */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class JudgeNominationTest {
    private static final String ROOT = "/registration/v1";

    private String contest;
    private Candidates judges;
    private Portal.UnitUser unit;

    @BeforeEach
    void registration_is_open() {
        contest = Portal.rehearsal();
        judges = new Candidates(contest);
        unit = Portal.unit();
    }

    @Test
    void the_form_asks_what_the_annex_asks_and_where_it_is_stated() {
        Portal.as(Portal.office())
                .get(ROOT + "/contests/{c}/judge-form", contest)
                .then()
                .statusCode(200)
                .body("rule", equalTo("S2-22/JUDGES"))
                .body("required", equalTo(false))
                .body("fields.find { it.name == 'post' }.stated", equalTo("/answers/post"))
                .body("fields.find { it.name == 'idNumber' }.stated", equalTo("/idNumber"))
                .body("fields.find { it.name == 'judgingHistory' }.columns.name", contains("time", "contest", "role"))
                .body("fields.find { it.name == 'age' }.stated", nullValue())
                .body("documents.kind", contains("JUDGE_RECOMMENDATION_FORM"))
                .body("documents[0].stamped", equalTo(true));
        Portal.as(Portal.office())
                .get(ROOT + "/contests/{c}/judge-form", Portal.nationalRehearsal())
                .then()
                .statusCode(404)
                .body("code", equalTo("judges-not-provided"));
    }

    @Test
    void recommending_nobody_is_no_fault_and_recommending_several_neither() {
        unit.submitted(contest, Sample.form(Sample.competitor()));
        judges.list(unit.token(), "").then().statusCode(200).body("items", empty());

        judges.submitted(unit, Sample.judge());
        judges.submitted(unit, Sample.judge());
        judges.list(unit.token(), "").then().body("items.status", contains("SUBMITTED", "SUBMITTED"));
    }

    @Test
    void a_wrong_number_and_what_the_form_does_not_ask_are_refused_with_their_place() {
        Map<String, Object> wrong = Sample.judge();
        wrong.put("idNumber", "110105194912310021");
        wrong.put("skill", "COOKING");
        wrong.put("answers", Map.of("household", "天津市"));
        wrong.put("tables", Map.of("judgingHistory", List.of(Map.of("place", "天津"))));

        judges.draft(unit, wrong)
                .then()
                .statusCode(422)
                .body("code", equalTo("judge-nomination-invalid"))
                .body("rule", equalTo("S2-37"))
                .body("clause", equalTo("S2 附件2"))
                .body(
                        "errors.pointer",
                        hasItems("/idNumber", "/skill", "/answers/household", "/tables/judgingHistory/0/place"));
    }

    @Test
    void what_the_form_wants_filled_and_the_stamped_scan_are_there_when_it_is_handed_in() {
        Map<String, Object> open = Sample.judge();
        open.put("answers", Map.of("filledOn", "October", "education", "本科"));
        String nomination = judges.drafted(unit, open);
        judges.submit(unit, nomination)
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains(
                                "/answers/filledOn",
                                "/answers/occupation",
                                "/answers/qualification",
                                "/answers/workHistory"));

        Portal.as(unit.token())
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(Sample.judge())
                .put(ROOT + "/judge-nominations/{n}", nomination)
                .then()
                .statusCode(200);
        judges.submit(unit, nomination)
                .then()
                .statusCode(422)
                .body("code", equalTo("judge-nomination-incomplete"))
                .body("document", equalTo("JUDGE_RECOMMENDATION_FORM"));
        judges.scan(unit, nomination, Sample.jpeg(60, 80, 0), false)
                .then()
                .statusCode(200)
                .body("state", equalTo("UNSTAMPED"));
        judges.submit(unit, nomination).then().statusCode(422);
        judges.scan(unit, nomination, Sample.text(), true).then().statusCode(412);
        String other = judges.drafted(unit, Sample.judge());
        judges.scan(unit, other, Sample.text(), true).then().body("state", equalTo("WRONG_TYPE"));
        judges.submit(unit, other).then().statusCode(422);
        Portal.as(unit.token())
                .header("If-None-Match", "*")
                .contentType("image/jpeg")
                .body(Sample.jpeg(60, 80, 0))
                .put(ROOT + "/judge-nominations/{n}/documents/PHOTO", other)
                .then()
                .statusCode(422)
                .body("code", equalTo("document-kind-unknown"));
    }

    @Test
    void after_the_last_day_of_registration_nobody_is_proposed_any_more() {
        String nomination = judges.ready(unit, Sample.judge());
        Portal.setClock(contest, "2025-11-01T00:00:00+08:00").then().statusCode(200);

        judges.submit(unit, nomination)
                .then()
                .statusCode(409)
                .body("code", equalTo("registration-closed"))
                .body("rule", equalTo("S2-21"))
                .body("clause", equalTo("S2 四(一)"));
        judges.get(unit.token(), nomination).then().body("status", equalTo("DRAFT"));
    }

    @Test
    void a_judge_neither_competes_nor_coaches_whoever_comes_first() {
        Map<String, Object> judge = Sample.judge();
        String proposed = judges.submitted(unit, judge);
        Map<String, Object> same = Sample.competitor();
        same.put("idNumber", judge.get("idNumber"));
        String entry = unit.drafted(contest, Sample.form(same));
        unit.submit(entry)
                .then()
                .statusCode(409)
                .body("code", equalTo("person-is-judge"))
                .body("rule", equalTo("S2-22/JUDGES"));
        // a coach gives no number: name and phone say who it is
        Map<String, Object> coach = Sample.coach();
        coach.put("name", judge.get("name"));
        coach.put("phone", judge.get("phone"));
        Portal.UnitUser another = Portal.unit();
        String coached = another.drafted(contest, Sample.form(Sample.competitor(), coach));
        another.submit(coached).then().statusCode(409).body("code", equalTo("person-is-judge"));

        judges.withdraw(unit, proposed).then().statusCode(200);
        unit.submit(entry).then().statusCode(200);
        another.submit(coached).then().statusCode(200);

        Map<String, Object> late = Sample.judge();
        late.putAll(Map.of("name", judge.get("name"), "phone", judge.get("phone")));
        judges.submit(unit, judges.ready(unit, late))
                .then()
                .statusCode(409)
                .body("code", equalTo("judge-in-a-team"))
                .body("clause", equalTo("S2 四(二)"));
    }

    @Test
    void a_person_is_proposed_by_one_unit_at_a_time() {
        Map<String, Object> judge = Sample.judge();
        String first = judges.submitted(unit, judge);
        Portal.UnitUser another = Portal.unit();
        String second = judges.ready(another, judge);

        judges.submit(another, second).then().statusCode(409).body("code", equalTo("judge-already-nominated"));
        judges.decide(Portal.office(), first, "REFUSE", "名额已满").then().statusCode(200);
        judges.submit(another, second).then().statusCode(200);
    }
}
