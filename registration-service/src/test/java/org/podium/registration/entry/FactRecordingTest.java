package org.podium.registration.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** A title that is learned of after the approval is recorded, examined and told. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class FactRecordingTest {
    private static final String PROBLEMS = "/problems/registration/";
    private static final String AFTER_THE_CLOSE = "2025-11-12T09:00:00+08:00";
    private static final String REASON = "赛后核查得知，已查验证书";

    @Inject
    Database database;

    private String contest;
    private Portal.UnitUser unit;
    private String entry;

    @BeforeEach
    void an_approved_entry_without_titles() {
        contest = Portal.rehearsal();
        unit = Portal.unit();
        entry = unit.complete(contest, Sample.form(Sample.competitor()));
        Portal.review(entry, "APPROVE", "").then().statusCode(200);
    }

    @Test
    void a_title_learned_of_after_the_close_costs_the_award_and_is_told_with_its_rule() {
        Portal.setClock(contest, AFTER_THE_CLOSE).then().statusCode(200);

        learn(Map.of("titles", List.of(Sample.title("海河工匠", "HELD")), "reason", REASON, "rule", "S2-14"))
                .then()
                .statusCode(201)
                .body("status", equalTo("APPROVED"))
                .body("gravest", equalTo("AWARD_INELIGIBLE"))
                .body("competitors[0].titles", empty())
                .body("competitors[0].learned.title.title", contains("海河工匠"))
                .body("competitors[0].learned.reason", contains(REASON))
                .body("competitors[0].learned.ground.rule", contains("S2-14"));

        Portal.as(unit.token())
                .get("/registration/v1/entries/{e}/history", entry)
                .then()
                .body("items.step", contains("SUBMITTED", "APPROVED", "FACT_RECORDED"))
                .body("items[2].reason", equalTo(REASON))
                .body("items[2].ground.rule", equalTo("S2-14"));
        List<KafkaProbe.Seen> told = Eventually.get(() -> corrections(entry), seen -> !seen.isEmpty());
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().data()).contains("awardIneligible", "\"S2-14\"", "海河工匠");
        assertThat(recorded()).singleElement().asString().contains(REASON, "海河工匠:HELD", "S2-14");
    }

    @Test
    void a_title_that_bars_from_the_contest_leaves_the_decision_to_the_office() {
        learn(Map.of("titles", List.of(Sample.title("全国技术能手", "HELD")), "reason", REASON))
                .then()
                .statusCode(201)
                .body("status", equalTo("APPROVED"))
                .body("gravest", equalTo("FAIL"))
                .body("competitors[0].learned[0].ground", nullValue());

        Portal.as(Portal.office())
                .get("/registration/v1/contests/{c}/tasks?kind=REVIEW_ENTRIES", contest)
                .then()
                .body("items.count", contains(1));
        Portal.disqualify(entry, REASON, "S2-13").then().statusCode(200).body("status", equalTo("DISQUALIFIED"));
        learn(Map.of("titles", List.of(Sample.title("海河工匠", "HELD")), "reason", REASON))
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEMS + "wrong-state"));
    }

    @Test
    void what_is_known_is_not_recorded_twice_and_what_comes_new_is_added() {
        Map<String, Object> first = Sample.title("海河工匠", "HELD");
        Map<String, Object> second = Sample.title("天津市技术能手", "HELD");
        learn(Map.of("titles", List.of(first), "reason", REASON)).then().statusCode(201);

        learn(Map.of("titles", List.of(first), "reason", REASON))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/titles"));
        learn(Map.of("titles", List.of(first, second), "reason", REASON))
                .then()
                .statusCode(201)
                .body("competitors[0].learned.title.title", contains("海河工匠", "天津市技术能手"));
        assertThat(recorded()).hasSize(2);
    }

    @Test
    void it_is_recorded_by_the_office_with_a_reason_for_one_of_the_team_and_a_rule_that_there_is() {
        Map<String, Object> fact = Map.of("titles", List.of(Sample.title("海河工匠", "HELD")), "reason", REASON);
        post(unit.token(), fact, "*").then().statusCode(403);
        learn(Map.of("titles", List.of(), "reason", REASON)).then().statusCode(400);
        learn(Map.of("titles", fact.get("titles"), "reason", " ")).then().statusCode(400);
        learn(Map.of("titles", fact.get("titles"), "reason", REASON, "competitor", UUID.randomUUID()))
                .then()
                .statusCode(422)
                .body("type", equalTo(PROBLEMS + "person-not-in-entry"));
        learn(Map.of("titles", fact.get("titles"), "reason", REASON, "rule", "S9-99"))
                .then()
                .statusCode(422)
                .body("type", equalTo(PROBLEMS + "rule-needed"))
                .body("known", hasItem("S2-14"));
        post(Portal.office(), fact, "\"99\"").then().statusCode(412);
        assertThat(recorded()).isEmpty();
        Portal.as(Portal.office()).get("/registration/v1/access").then().body("operations", hasItem("recordFact"));
    }

    private Response learn(Map<String, Object> fact) {
        return post(Portal.office(), fact, Portal.entry(Portal.office(), entry).header("ETag"));
    }

    private Response post(String token, Map<String, Object> fact, String tag) {
        return Portal.as(token)
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(fact)
                .post("/registration/v1/entries/{e}/facts", entry);
    }

    private List<String> recorded() {
        return database.query(
                "select facts from audit_record where action = 'fact-recorded' and about = ?",
                row -> row.getString(1),
                entry);
    }

    private static List<KafkaProbe.Seen> corrections(String entry) {
        return KafkaProbe.of("registration.entries", entry).stream()
                .filter(event -> event.type().equals("registration.entry-corrected.v1"))
                .toList();
    }
}
