package org.podium.registration.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
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
class EntryLifecycleTest {
    @Test
    void a_complete_entry_is_handed_in_and_approved_and_every_step_is_told() {
        String contest = Portal.rehearsal();
        Portal.UnitUser unit = Portal.unit();
        String entry = unit.complete(contest, Sample.form(Sample.competitor()));

        Portal.review(entry, "APPROVE", "").then().statusCode(200).body("status", equalTo("APPROVED"));

        Eventually.holds(() -> assertThat(KafkaProbe.of("registration.entries", entry))
                .extracting(KafkaProbe.Seen::type)
                .containsExactly("registration.entry-received.v1", "registration.entry-approved.v1"));
    }

    @Test
    void a_photo_too_small_is_returned_corrected_and_approved() {
        String contest = Portal.rehearsal();
        Portal.UnitUser unit = Portal.unit();
        String entry = unit.drafted(contest, Sample.form(Sample.competitor()));
        Sample.documents().forEach((kind, scan) -> unit.send(entry, kind, scan));
        unit.send(entry, "PHOTO", Sample.jpeg(420, 588, 0)).then().body("state", equalTo("TOO_SMALL"));
        unit.submit(entry).then().statusCode(200).body("gravest", equalTo("NEEDS_EVIDENCE"));
        Portal.review(entry, "RETURN", "照片不足2M").then().statusCode(200);
        Portal.setClock(contest, "2025-11-03T09:00:00+08:00");

        unit.send(entry, "PHOTO", Sample.photo()).then().body("state", equalTo("ACCEPTED"));
        unit.submit(entry).then().statusCode(200).body("gravest", equalTo("PASS"));

        Portal.review(entry, "APPROVE", "").then().statusCode(200);
        Eventually.holds(() -> assertThat(KafkaProbe.of("registration.entries", entry))
                .extracting(KafkaProbe.Seen::type)
                .containsExactly(
                        "registration.entry-received.v1",
                        "registration.entry-returned.v1",
                        "registration.entry-corrected.v1",
                        "registration.entry-approved.v1"));
    }

    @Test
    void a_barred_title_is_a_finding_that_the_office_cannot_approve_and_refuses() {
        String contest = Portal.rehearsal();
        Portal.UnitUser unit = Portal.unit();
        Map<String, Object> competitor = Sample.competitor();
        competitor.put("titles", List.of(Sample.title("全国技术能手", "ELIGIBLE_TO_APPLY")));
        String entry = unit.submitted(contest, Sample.form(competitor));

        Portal.findings(unit.token(), entry)
                .then()
                .body("gravest", equalTo("FAIL"))
                .body("findings.findAll { it.verdict == 'FAIL' }.rule", hasItem("S2-13"));
        Portal.review(entry, "APPROVE", "名额")
                .then()
                .statusCode(409)
                .body("rule", equalTo("S2-13"))
                .body("clause", equalTo("S2 二(二)"));
        Portal.review(entry, "REFUSE", "已可申报全国技术能手").then().statusCode(200).body("status", equalTo("REFUSED"));
    }

    @Test
    void nothing_is_taken_in_after_the_last_day_but_all_of_that_day_is() {
        String contest = Portal.rehearsal(Sample.tianjin(), "2025-10-31T23:59:59+08:00");
        Portal.UnitUser unit = Portal.unit();
        unit.submitted(contest, Sample.form(Sample.competitor()));
        String late = unit.drafted(contest, Sample.form(Sample.competitor()));
        Portal.setClock(contest, "2025-11-01T00:00:00+08:00");

        unit.submit(late)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/registration/registration-closed"))
                .body("rule", equalTo("S2-21"));
    }

    @Test
    void a_wrong_check_character_names_the_field_and_the_rule() {
        String contest = Portal.rehearsal();
        Map<String, Object> competitor = Sample.competitor();
        competitor.put("idNumber", "110105194912310021");

        Portal.unit()
                .draft(contest, Sample.form(competitor))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/competitors/0/idNumber"))
                .body("errors[0].code", equalTo("ID"));
    }

    @Test
    void a_sex_that_differs_from_the_number_names_the_field() {
        String contest = Portal.rehearsal();
        Map<String, Object> competitor = Sample.competitor();
        competitor.put("idNumber", "11010519491231002X");
        competitor.put("sex", "MALE");

        Portal.unit()
                .draft(contest, Sample.form(competitor))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/competitors/0/sex"))
                .body("errors[0].code", equalTo("ID"));
    }

    @Test
    void a_decision_that_was_made_is_not_made_again() {
        String contest = Portal.rehearsal();
        Portal.UnitUser unit = Portal.unit();
        String entry = unit.submitted(contest, Sample.form(Sample.competitor()));
        Portal.review(entry, "REFUSE", "材料不实").then().statusCode(200);

        Portal.review(entry, "APPROVE", "改主意")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/registration/wrong-state"))
                .body("state", equalTo("REFUSED"));
        unit.submit(entry).then().statusCode(409);
        unit.send(entry, "PHOTO", Sample.photo()).then().statusCode(409);
    }

    @Test
    void a_decision_against_an_entry_that_no_finding_speaks_against_names_a_rule_of_the_rulebook() {
        String contest = Portal.rehearsal();
        Portal.UnitUser unit = Portal.unit();
        String entry = unit.complete(contest, Sample.form(Sample.competitor()));

        for (String decision : List.of("REFUSE", "RETURN")) {
            ruleNeeded(Portal.review(entry, decision, "报名表填写不实"), "required");
            ruleNeeded(Portal.review(entry, decision, "报名表填写不实", "S2-99"), "unknown");
        }
        Portal.review(entry, "RETURN", "电话有误", "S2-36")
                .then()
                .statusCode(200)
                .body("reason", equalTo("电话有误"))
                .body("ground.rule", equalTo("S2-36"))
                .body("ground.clause", equalTo("S2 附件1"));
        unit.submit(entry).then().statusCode(200).body("ground", nullValue());
        Portal.review(entry, "REFUSE", "工作证明不实", "S2-11").then().statusCode(200);

        Portal.as(unit.token())
                .get("/registration/v1/entries/{e}/history", entry)
                .then()
                .body("items.ground.rule", contains("S2-36", "S2-11"));
        Eventually.holds(() -> assertThat(grounds(entry)).containsExactly(null, "S2-36", null, "S2-11"));
        KafkaProbe.of("registration.entries", entry).forEach(SchemaCheck.ofTheHouse()::valid);
    }

    @Test
    void an_open_finding_is_ground_enough_and_the_office_may_name_the_one_it_means() {
        String contest = Portal.rehearsal();
        Portal.UnitUser unit = Portal.unit();
        String missing = unit.submitted(contest, Sample.form(Sample.competitor()));
        String named = unit.submitted(contest, Sample.form(Sample.competitor()));

        Portal.review(missing, "REFUSE", "逾期未补").then().statusCode(200).body("ground", nullValue());
        Portal.review(named, "REFUSE", "逾期未补", "S2-24/PHOTO")
                .then()
                .statusCode(200)
                .body("ground.rule", equalTo("S2-24/PHOTO"));
    }

    @Test
    void a_disqualification_always_names_the_rule_that_was_broken() {
        String contest = Portal.rehearsal();
        Portal.UnitUser unit = Portal.unit();
        String entry = unit.submitted(contest, Sample.form(Sample.competitor()));
        Portal.review(entry, "APPROVE", "材料随后补交").then().statusCode(200);

        ruleNeeded(Portal.decide(entry, "disqualification", Map.of("reason", "荣誉申报不实")), "required");
        Portal.disqualify(entry, "荣誉申报不实", "S2-13")
                .then()
                .statusCode(200)
                .body("status", equalTo("DISQUALIFIED"))
                .body("ground.rule", equalTo("S2-13"))
                .body("ground.clause", equalTo("S2 二(二)"));

        Eventually.holds(() -> assertThat(grounds(entry)).containsExactly(null, null, "S2-13"));
    }

    private static void ruleNeeded(Response decided, String code) {
        decided.then()
                .statusCode(422)
                .body("type", equalTo("/problems/registration/rule-needed"))
                .body("errors[0].pointer", equalTo("/rule"))
                .body("errors[0].code", equalTo(code))
                .body("known", hasItems("S2-13", "S2-36", "A-40"));
    }

    private static List<String> grounds(String entry) {
        return KafkaProbe.of("registration.entries", entry).stream()
                .map(event -> JsonPath.from(event.data()).getString("ground.rule"))
                .toList();
    }
}
