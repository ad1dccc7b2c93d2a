package org.podium.scoring;

import static io.restassured.RestAssured.given;
import static io.restassured.http.ContentType.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.podium.scoring.SampleContest.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podium.kit.database.Database;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;
import org.podium.kit.test.SchemaCheck;
import org.podium.kit.test.Tokens;

/** Units appeal in writing and in time, and the arbitration committee rules: nobody who marks, and not the office (S2-05). */
@QuarkusTest
class AppealTest extends ServiceTest {
    private static final String APPEALS = "/scoring/v1/appeals";
    private static final String CANCELLED = """
            {"contest": {"cancellations": [{"id": "S2-29/CANCELLED", "of": {"skill": "AI_TRAINER", "division": "EMPLOYEE"},
              "day": "2025-11-12", "clause": "S2 五(二)", "sentence": {"zh": "人数不足，取消", "en": "too few"}}]}}""";

    @Inject
    Database database;

    private SampleContest contest;
    private List<UUID> entries;
    private Steps steps;

    @BeforeEach
    void a_pool_is_drawn() {
        contest = SampleContest.published();
        entries = contest.entries(2);
        steps = new Steps(contest.poolId());
        steps.draw().then().statusCode(201);
    }

    @Test
    void a_unit_appeals_for_its_own_entry_and_the_committee_rules_finally_with_a_reason() {
        UUID entry = entries.getFirst();
        String appeal = file(entry, "EQUIPMENT")
                .then()
                .statusCode(201)
                .body("status", equalTo("OPEN"))
                .body("filedAt", equalTo("2025-11-12T08:00:00Z"))
                .body("answerDue", equalTo("2025-11-12T10:00:00Z"))
                .extract()
                .path("id");

        create(unit(entries.getLast()), entry, "EQUIPMENT").then().statusCode(404);
        unit(entries.getLast()).get(APPEALS + "/" + appeal).then().statusCode(404);
        unit(entries.getLast()).get(steps.at("/appeals")).then().body("items", empty());
        unit(entry).get(steps.at("/appeals")).then().body("items.id", contains(appeal));
        as("office").get(steps.at("/appeals?status=OPEN")).then().body("items.id", contains(appeal));
        as("chief-judge").get(steps.at("/appeals")).then().statusCode(403);

        rule(as("office"), appeal, "REJECTED", "不属实").then().statusCode(403);
        rule(as("supervisor"), appeal, "UPHELD", " ").then().statusCode(400);
        rule(as("supervisor"), appeal, "UPHELD", "监督记录证实断电")
                .then()
                .statusCode(200)
                .body("status", equalTo("UPHELD"))
                .body("reason", equalTo("监督记录证实断电"))
                .body("endedBy", equalTo(Tokens.subject("supervisor")));
        rule(as("supervisor"), appeal, "REJECTED", "再议").then().statusCode(409).body("code", equalTo("appeal-ended"));
        withdraw(entry, appeal).then().statusCode(409);
    }

    @Test
    void what_became_of_an_appeal_is_told_with_its_rule_and_never_with_what_the_unit_wrote() {
        UUID entry = entries.getFirst();
        String appeal = file(entry, "EQUIPMENT").path("id");
        rule(as("supervisor"), appeal, "UPHELD", "监督记录证实断电").then().statusCode(200);
        String open = file(entry, "PROCEDURE").path("id");
        contest.announce(2, CANCELLED);

        List<KafkaProbe.Seen> told = Eventually.get(
                () -> KafkaProbe.of("scoring.pools", steps.pool()).stream()
                        .filter(seen -> seen.type().startsWith("scoring.appeal-"))
                        .toList(),
                seen -> seen.size() == 4);

        assertThat(told)
                .extracting(KafkaProbe.Seen::type)
                .containsExactly(
                        "scoring.appeal-filed.v1",
                        "scoring.appeal-ruled.v1",
                        "scoring.appeal-filed.v1",
                        "scoring.appeal-lapsed.v1");
        told.forEach(SchemaCheck.ofTheHouse()::valid);
        assertThat(told).allSatisfy(seen -> assertThat(seen.data())
                .contains(entry.toString(), SampleContest.unitOf(entry))
                .doesNotContain("三号工位"));
        assertThat(told.get(0).data()).contains(appeal, "2025-11-12T10:00:00Z", "A-47");
        assertThat(told.get(1).data()).contains(appeal, "UPHELD", "监督记录证实断电", "A-47");
        assertThat(told.get(3).data()).contains(open, "S2-29/CANCELLED", "人数不足，取消");
    }

    @Test
    void nothing_becomes_final_while_an_appeal_is_open() {
        published();
        String appeal = file(entries.getFirst(), "ARITHMETIC")
                .then()
                .statusCode(201)
                .body("answerDue", nullValue())
                .extract()
                .path("id");

        steps.publish("FINAL").then().statusCode(409).body("code", equalTo("appeal-open"));
        withdraw(entries.getFirst(), appeal).then().statusCode(200).body("status", equalTo("WITHDRAWN"));
        steps.publish("FINAL").then().statusCode(201);
    }

    @Test
    void a_score_is_reviewed_once_it_is_published_and_everything_ends_with_its_hours() {
        file(entries.getFirst(), "ARITHMETIC")
                .then()
                .statusCode(409)
                .body("code", equalTo("no-score-yet"))
                .body("rule", equalTo("A-47"));
        published();
        later("2025-11-12T10:00:01Z", 2);
        file(entries.getFirst(), "PROCEDURE")
                .then()
                .statusCode(409)
                .body("code", equalTo("appeal-too-late"))
                .body("clause", equalTo("A-47"));
        file(entries.getFirst(), "ARITHMETIC").then().statusCode(201);
        later("2025-11-13T08:00:01Z", 3);
        file(entries.getFirst(), "ARITHMETIC").then().statusCode(409).body("code", equalTo("appeal-too-late"));
    }

    @Test
    void neither_who_marks_in_the_pool_nor_who_belongs_to_the_unit_rules() {
        String appeal = file(entries.getFirst(), "PROCEDURE").path("id");
        contest.grant("both", "supervisor");
        contest.grant("both", "tabulator");
        Eventually.holds(
                () -> as("both", "tabulator").get(steps.at("/sheets")).then().statusCode(200));
        Eventually.holds(() -> rule(supervisor("both", null), appeal, "REJECTED", "不属实")
                .then()
                .statusCode(403)
                .body("code", equalTo("marks-the-pool")));

        String own = SampleContest.unitOf(entries.getFirst());
        rule(supervisor("supervisor", own), appeal, "UPHELD", "属实")
                .then()
                .statusCode(409)
                .body("code", equalTo("own-unit"));
    }

    @Test
    void who_marks_and_stands_aside_rules_no_more_than_who_marks() {
        String appeal = file(entries.getFirst(), "PROCEDURE").path("id");
        contest.grantAside(UUID.randomUUID(), "marks-aside", "chief-judge", SampleContest.unitOf(entries.getFirst()));
        contest.grant("marks-aside", "supervisor");
        Eventually.holds(() -> as("marks-aside", "chief-judge")
                .get(steps.at("/sheets"))
                .then()
                .statusCode(403)
                .body("code", equalTo("stands-aside")));
        supervises("marks-aside");

        rule(supervisor("marks-aside", null), appeal, "REJECTED", "不属实")
                .then()
                .statusCode(403)
                .body("code", equalTo("marks-the-pool"));
    }

    @Test
    void neither_the_legal_unit_of_a_branch_nor_another_branch_nor_who_stands_aside_for_the_unit_rules() {
        UUID entry = entries.getFirst();
        String legal = "ULEGAL000000000001";
        String sister = SampleContest.unitOf(entries.getLast());
        entries.forEach(branch -> contest.branchOf(branch, legal));
        Eventually.holds(() -> assertThat(database.query(
                        "select entry_id from pool_entry where pool_id = ? and legal_uscc = ?",
                        row -> row.getObject(1, UUID.class),
                        UUID.fromString(steps.pool()),
                        legal))
                .containsExactlyInAnyOrderElementsOf(entries));
        String appeal = file(entry, "PROCEDURE").path("id");
        contest.grantAside(UUID.randomUUID(), "recused", "supervisor", SampleContest.unitOf(entry));
        contest.grantAside(UUID.randomUUID(), "recused-legal", "supervisor", legal);
        contest.grantAside(UUID.randomUUID(), "recused-other", "supervisor", sister);

        for (String own : List.of(legal, sister)) {
            rule(supervisor("supervisor", own), appeal, "UPHELD", "属实")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("own-unit"));
        }
        for (String user : List.of("recused", "recused-legal")) {
            supervises(user);
            rule(supervisor(user, null), appeal, "UPHELD", "属实")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("stands-aside"));
        }
        supervises("recused-other");
        rule(supervisor("recused-other", null), appeal, "UPHELD", "属实").then().statusCode(200);
    }

    @Test
    void a_cancelled_pool_takes_no_appeal_and_what_was_open_ends_with_the_announcement_as_its_reason() {
        UUID entry = entries.getFirst();
        String appeal = file(entry, "PROCEDURE").path("id");
        String ruled = file(entry, "EQUIPMENT").path("id");
        rule(as("supervisor"), ruled, "REJECTED", "不属实").then().statusCode(200);

        contest.announce(2, CANCELLED);

        Eventually.holds(() -> unit(entry)
                .get(APPEALS + "/" + appeal)
                .then()
                .statusCode(200)
                .body("status", equalTo("LAPSED"))
                .body("reason", containsString("S2-29/CANCELLED"))
                .body("reason", containsString("人数不足，取消"))
                .body("endedAt", equalTo("2025-11-12T08:00:00Z"))
                .body("endedBy", nullValue()));
        unit(entry).get(APPEALS + "/" + ruled).then().body("status", equalTo("REJECTED"));
        file(entry, "PROCEDURE").then().statusCode(409).body("code", equalTo("pool-cancelled"));
        withdraw(entry, appeal).then().statusCode(409).body("code", equalTo("appeal-ended"));
    }

    private void supervises(String user) {
        Eventually.holds(
                () -> as(user, "supervisor").get(steps.at("/codes")).then().statusCode(200));
    }

    private void published() {
        Steps.Codes codes = steps.codes();
        entries.forEach(entry -> steps.mark(codes.of(entry), "80", "85"));
        steps.freeze().then().statusCode(200);
        steps.decode().then().statusCode(200);
        steps.publish("PROVISIONAL").then().statusCode(201);
    }

    private void later(String now, long version) {
        contest.setClock(now, version);
        Eventually.holds(() -> as("office")
                .get("/scoring/v1/contests/" + contest.id)
                .then()
                .body("clockVersion", equalTo((int) version)));
    }

    private Response file(UUID entry, String ground) {
        return create(unit(entry), entry, ground);
    }

    private Response create(RequestSpecification who, UUID entry, String ground) {
        return steps.create(
                who,
                APPEALS,
                Map.of("poolId", steps.pool(), "entryId", entry, "ground", ground, "statement", "三号工位的计算机两次断电"));
    }

    private static Response withdraw(UUID entry, String appeal) {
        return unit(entry).header("If-Match", "*").post(APPEALS + "/" + appeal + "/withdrawal");
    }

    private static Response rule(RequestSpecification who, String appeal, String ruling, String reason) {
        return who.header("If-Match", "*")
                .contentType(JSON)
                .body(Map.of("ruling", ruling, "reason", reason))
                .post(APPEALS + "/" + appeal + "/ruling");
    }

    private static RequestSpecification supervisor(String user, @Nullable String unit) {
        return given().auth().oauth2(Tokens.token(user, Set.of("supervisor"), unit, null));
    }

    private static RequestSpecification unit(UUID entry) {
        String uscc = SampleContest.unitOf(entry);
        return given().auth().oauth2(Tokens.unit("unit-" + uscc, uscc));
    }
}
