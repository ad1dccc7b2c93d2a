package org.podium.registration.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.SchemaCheck;
import org.podium.kit.test.Tokens;
import org.podium.registration.Portal;
import org.podium.registration.Sample;

/** A unit takes nobody out of reach by withdrawing: what was approved may have competed. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class WithdrawnEntryTest {
    private static final String PROBLEMS = "/problems/registration/";
    private static final String AFTER_THE_CONTEST = "2025-11-12T09:00:00+08:00";
    private static final String REASON = "赛后核查得知，已查验证书";

    private String contest;
    private Portal.UnitUser unit;
    private Map<String, Object> person;
    private String entry;

    @BeforeEach
    void an_approved_entry() {
        contest = Portal.rehearsal();
        unit = Portal.unit();
        person = Sample.competitor();
        entry = unit.complete(contest, Sample.form(person));
        Portal.review(entry, "APPROVE", "").then().statusCode(200);
    }

    @Test
    void what_is_learned_after_the_withdrawal_is_recorded_and_the_entry_is_disqualified_by_its_rule() {
        Portal.setClock(contest, AFTER_THE_CONTEST).then().statusCode(200);
        unit.withdraw(entry, "个人原因").then().statusCode(200);

        learn(Sample.title("海河工匠", "HELD"))
                .then()
                .statusCode(201)
                .body("status", equalTo("WITHDRAWN"))
                .body("gravest", equalTo("AWARD_INELIGIBLE"))
                .body("competitors[0].learned.title.title", contains("海河工匠"));
        Portal.disqualify(entry, REASON, "S2-13")
                .then()
                .statusCode(200)
                .body("status", equalTo("DISQUALIFIED"))
                .body("ground.rule", equalTo("S2-13"));

        Portal.as(unit.token())
                .get("/registration/v1/entries/{e}/history", entry)
                .then()
                .body("items.step", contains("SUBMITTED", "APPROVED", "WITHDRAWN", "FACT_RECORDED", "DISQUALIFIED"))
                .body("items.status", contains("SUBMITTED", "APPROVED", "WITHDRAWN", "WITHDRAWN", "DISQUALIFIED"));
        List<KafkaProbe.Seen> told =
                Eventually.get(() -> KafkaProbe.of("registration.entries", entry), seen -> seen.size() == 5);
        told.forEach(SchemaCheck.ofTheHouse()::valid);
        assertThat(told)
                .extracting(KafkaProbe.Seen::type)
                .endsWith(
                        "registration.entry-withdrawn.v1",
                        "registration.entry-corrected.v1",
                        "registration.entry-disqualified.v1");
        assertThat(told)
                .extracting(event -> JsonPath.from(event.data()).getString("status"))
                .endsWith("WITHDRAWN", "WITHDRAWN", "DISQUALIFIED");
    }

    @Test
    void what_a_withdrawal_gave_back_stays_given_back() {
        unit.withdraw(entry, "换单位").then().statusCode(200);
        Portal.UnitUser second = Portal.unit();
        second.submitted(contest, Sample.form(person));

        Portal.disqualify(entry, REASON, "S2-13").then().statusCode(200);

        // claims are counted anew by other rules, and this one finds the person once
        Portal.amend(contest, "每赛项一份", Map.of("registration", Map.of("oneEntry", Map.of("scope", "SKILL"))))
                .then()
                .statusCode(201);
        Portal.UnitUser third = Portal.unit();
        third.submit(third.drafted(contest, Sample.form(person)))
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEMS + "person-already-entered"));
        // and both places of the unit are free
        unit.submitted(contest, Sample.form(Sample.competitor()));
        unit.submitted(contest, Sample.form(Sample.competitor()));
    }

    @Test
    void who_is_disqualified_without_withdrawing_stays_entered() {
        Portal.disqualify(entry, REASON, "S2-13").then().statusCode(200);
        Portal.amend(contest, "每赛项一份", Map.of("registration", Map.of("oneEntry", Map.of("scope", "SKILL"))))
                .then()
                .statusCode(201);

        Portal.UnitUser second = Portal.unit();
        second.submit(second.drafted(contest, Sample.form(person)))
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEMS + "person-already-entered"));
    }

    @Test
    void of_what_withdrew_before_it_was_approved_nothing_is_recorded() {
        entry = unit.submitted(contest, Sample.form(Sample.competitor()));
        unit.withdraw(entry, "人员调整").then().statusCode(200);

        for (Response refused :
                List.of(learn(Sample.title("海河工匠", "HELD")), Portal.disqualify(entry, REASON, "S2-13"))) {
            refused.then()
                    .statusCode(409)
                    .body("type", equalTo(PROBLEMS + "wrong-state"))
                    .body("state", equalTo("WITHDRAWN"));
        }
    }

    private Response learn(Map<String, Object> title) {
        return Portal.as(Portal.office())
                .header("If-Match", Portal.entry(Portal.office(), entry).header("ETag"))
                .contentType(ContentType.JSON)
                .body(Map.of("titles", List.of(title), "reason", REASON))
                .post("/registration/v1/entries/{e}/facts", entry);
    }
}
