package org.podium.awards;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;
import org.podium.kit.test.SchemaCheck;
import org.podium.kit.test.Tokens;

/** Titles that an authority verifies, and the promotions that hang on them (S1-30, S1-31, A-13, A-61). */
@RealParts
class TitlesTest {
    private static final String TITLE_AND_PROMOTION = """
            {"awards": {"rules": [
              {"id": "S2-30/TITLE", "rule": "title", "divisions": ["EMPLOYEE"], "ranks": {"from": 1, "to": 3},
               "award": "全国技术能手", "verification": {"authority": {"zh": "主管部门", "en": "the ministry"}},
               "given": {"items": ["MEDAL", "CERTIFICATE"], "issuer": {"zh": "主管部门", "en": "the ministry"}},
               "clause": "S2 六", "sentence": {"zh": "前三名提名。", "en": "Ranks 1 to 3 are nominated."}},
              {"id": "S2-30/PROMOTION_EMPLOYEE", "rule": "promotion", "divisions": ["EMPLOYEE"],
               "ranks": {"from": 1, "to": 3}, "steps": [{"from": ["4"], "to": "2"}], "gatedBy": "S2-30/TITLE",
               "clause": "S2 六", "sentence": {"zh": "经核准后晋升。", "en": "Promoted once verified."}}]}}
            """;

    private static final String LEGAL = "91120116N00000001X";
    private static final String BRANCH = "91120116N00000002X";
    private static final String SISTER = "91440106N15796379W";

    private final UUID pool = UUID.randomUUID();
    private World world;
    private List<EntrySample> entries;

    @BeforeEach
    void aFinalResultOfTwenty() {
        world = World.tianjinWith(TITLE_AND_PROMOTION, "titles");
        world.member("authority", "authority");
        var result = world.result(pool, 1, "FINAL");
        entries = RecomputationTest.finalists(world, 20);
        RecomputationTest.rank(result, entries);
        result.published();
        world.computed(pool, 1);
    }

    @Test
    void nothing_that_hangs_on_the_authority_is_noticed_before_its_answer() {
        assertThat(world.outcome(pool)).contains("TITLE 选手1 全国技术能手 PROPOSED", "PROMOTION 选手1 LEVEL_2 PROPOSED");
        openNotice().statusCode(409).body("type", containsString("nothing-to-notice"));

        var title = title("选手1");
        var nominated = move("committee", title, "nomination", Map.of("reason", "第 1 名"))
                .statusCode(200)
                .body("id", equalTo(title.get("id")))
                .body("status", equalTo("NOMINATED"))
                .extract()
                .jsonPath()
                .<String, Object>getMap("");
        move("committee", nominated, "nomination", Map.of())
                .statusCode(409)
                .body("type", containsString("title-wrong-state"));
        openNotice().statusCode(409);

        move("authority", nominated, "verification", Map.of("result", "VERIFIED"))
                .statusCode(200)
                .body("status", equalTo("VERIFIED"));
        openNotice().statusCode(201).body("awards", equalTo(2));
        assertThat(world.outcome(pool)).contains("TITLE 选手1 全国技术能手 NOTICED", "PROMOTION 选手1 LEVEL_2 NOTICED");
        assertThat(title("选手1")).containsEntry("proposedAs", "VERIFIED");
        assertThat(award("PROMOTION", "选手1")).containsEntry("proposedAs", "PROPOSED");
    }

    @Test
    void refused_for_another_reason_the_promotion_lapses_and_nobody_moves_up() {
        refuse("选手2", "ALREADY_HOLDS_IT");

        assertThat(world.outcome(pool))
                .contains("TITLE 选手2 全国技术能手 REFUSED", "PROMOTION 选手2 LEVEL_2 LAPSED", "TITLE 选手3 全国技术能手 PROPOSED")
                .noneMatch(award -> award.contains("选手4"));
    }

    @Test
    void the_explanation_of_a_title_tells_its_way_through_the_authority() {
        refuse("选手2", "ALREADY_HOLDS_IT");

        explanation("TITLE", "选手2")
                .body("authority.result", contains("NOMINATED", "REFUSED"))
                .body("authority[1].because", equalTo("ALREADY_HOLDS_IT"))
                .body("authority[1].recordedBy", equalTo("authority"));
        explanation("PROMOTION", "选手2").body("authority", empty());
    }

    private ValidatableResponse explanation(String kind, String name) {
        return world.as("office")
                .get("/awards/v1/awards/{a}/explanation", award(kind, name).get("id"))
                .then()
                .statusCode(200);
    }

    @Test
    void refused_as_not_eligible_scoring_is_told_and_the_others_keep_their_answers_through_the_new_result() {
        verify("选手1");
        refuse("选手3", "NOT_ELIGIBLE_TO_COMPETE");

        var told = Eventually.get(
                () -> KafkaProbe.all("awards.awards").stream()
                        .filter(event -> event.type().equals("awards.verification-refused.v1"))
                        .filter(event -> event.data().contains(world.contest.toString()))
                        .toList(),
                events -> events.size() == 1);
        SchemaCheck.ofTheHouse().valid(told.getFirst());
        assertThat(told.getFirst().data())
                .contains("NOT_ELIGIBLE_TO_COMPETE", entries.get(2).id.toString());

        var corrected = world.result(pool, 2, "CORRECTED");
        var left = new java.util.ArrayList<>(entries);
        left.remove(2);
        RecomputationTest.rank(corrected, left);
        corrected.disqualified(entries.get(2));
        corrected.published();
        world.computed(pool, 2);
        assertThat(world.outcome(pool))
                .contains("TITLE 选手1 全国技术能手 VERIFIED", "TITLE 选手4 全国技术能手 PROPOSED")
                .noneMatch(award -> award.contains("选手3"));
    }

    @Test
    void person_and_unit_hear_of_every_step_with_its_rule_and_its_authority() {
        verify("选手1");

        var told = Eventually.get(
                () -> KafkaProbe.all("awards.awards").stream()
                        .filter(event -> event.type().startsWith("awards.title-"))
                        .filter(event -> event.data().contains(world.contest.toString()))
                        .toList(),
                events -> events.size() == 2);
        told.forEach(SchemaCheck.ofTheHouse()::valid);
        assertThat(told)
                .extracting(KafkaProbe.Seen::type)
                .containsExactly("awards.title-nominated.v1", "awards.title-verified.v1");
        assertThat(told).allSatisfy(event -> assertThat(event.data())
                .contains("选手1", "主管部门", "S2-30/TITLE", "全国技术能手", "\"rulebookVersion\":1", "\"rank\":1"));
    }

    @Test
    void the_authority_confers_its_title_and_the_contest_what_follows_from_it() {
        verify("选手1");
        RecomputationTest.confirmed(world);
        assertThat(issuers("TITLE")).containsExactly("主管部门");
        assertThat(issuers("PROMOTION")).containsExactly("竞赛组委会");
    }

    private List<String> issuers(String kind) {
        String code = Eventually.get(
                () -> world.as("office")
                        .get("/awards/v1/contests/{c}/certificates", world.contest)
                        .jsonPath()
                        .getString("items.find { it.kind == '" + kind + "' }.verifyCode"),
                known -> known != null);
        return world.as("office")
                .accept("application/json")
                .get("/awards/v1/verify/{v}", code)
                .jsonPath()
                .getList("issuers");
    }

    @Test
    void only_who_has_the_duty_moves_a_title_and_a_refusal_says_why() {
        var title = title("选手1");
        move("office", title, "nomination", Map.of()).statusCode(403);
        move("authority", title, "verification", Map.of("result", "VERIFIED"))
                .statusCode(409)
                .body("type", containsString("title-wrong-state"));
        world.as("committee")
                .body(Map.of())
                .post("/awards/v1/awards/{a}/nomination", title.get("id"))
                .then()
                .statusCode(428);
        var promotion = award("PROMOTION", "选手1");
        move("committee", promotion, "nomination", Map.of())
                .statusCode(409)
                .body("type", containsString("no-title-to-verify"));
        var nominated = move("committee", title, "nomination", Map.of())
                .statusCode(200)
                .extract()
                .jsonPath()
                .<String, Object>getMap("");
        move("authority", nominated, "verification", Map.of("result", "REFUSED"))
                .statusCode(422);
    }

    @Test
    void nobody_moves_a_title_of_the_own_unit_nor_of_a_branch_of_it() {
        entries.getFirst().unit(BRANCH, "示例集团天津分公司").branchOf(LEGAL, "示例集团").told();
        Eventually.holds(() -> assertThat(World.recipient(title("选手1"))).containsEntry("uscc", BRANCH));

        for (var own : List.of(BRANCH, LEGAL)) {
            refusedAsOwn("committee", own, "nomination", Map.of());
        }
        move("committee", title("选手1"), "nomination", Map.of()).statusCode(200);
        for (var own : List.of(BRANCH, LEGAL)) {
            refusedAsOwn("authority", own, "verification", Map.of("result", "VERIFIED"));
        }
        move("authority", title("选手1"), "verification", Map.of("result", "VERIFIED"))
                .statusCode(200);
    }

    @Test
    void nobody_moves_a_title_of_the_own_legal_unit_nor_of_another_branch_of_it() {
        entries.get(1).unit(BRANCH, "示例集团天津分公司").branchOf(LEGAL, "示例集团").told();
        Eventually.holds(
                () -> assertThat(World.recipient(award("PROMOTION", "选手2"))).containsEntry("uscc", BRANCH));
        entries.getFirst().unit(LEGAL, "示例集团").told();
        Eventually.holds(() -> assertThat(World.recipient(title("选手1"))).containsEntry("uscc", LEGAL));
        refusedAsOwn("committee", BRANCH, "nomination", Map.of());

        entries.getFirst().unit(SISTER, "示例集团广州分公司").branchOf(LEGAL, "示例集团").told();
        Eventually.holds(() -> assertThat(World.recipient(title("选手1"))).containsEntry("uscc", SISTER));
        refusedAsOwn("committee", BRANCH, "nomination", Map.of());
        move("committee", title("选手1"), "nomination", Map.of()).statusCode(200);
    }

    private void refusedAsOwn(String user, String unit, String transition, Map<String, Object> body) {
        var title = title("选手1");
        given().auth()
                .oauth2(Tokens.token(user, Set.of(user), unit, null))
                .contentType("application/json")
                .header("If-Match", "\"" + title.get("version") + "\"")
                .body(body)
                .post("/awards/v1/awards/{a}/{t}", title.get("id"), transition)
                .then()
                .statusCode(403)
                .body("type", containsString("own-entry"));
    }

    private void verify(String name) {
        nominateAndAnswer(name, Map.of("result", "VERIFIED"));
    }

    private void refuse(String name, String because) {
        nominateAndAnswer(name, Map.of("result", "REFUSED", "because", because));
    }

    private void nominateAndAnswer(String name, Map<String, Object> answer) {
        move("committee", title(name), "nomination", Map.of()).statusCode(200);
        move("authority", title(name), "verification", answer).statusCode(200);
    }

    private ValidatableResponse openNotice() {
        return world.creating("office")
                .post("/awards/v1/contests/{c}/public-notice", world.contest)
                .then();
    }

    private ValidatableResponse move(
            String user, Map<String, Object> award, String transition, Map<String, Object> body) {
        return world.as(user)
                .header("If-Match", "\"" + award.get("version") + "\"")
                .body(body)
                .post("/awards/v1/awards/{a}/{t}", award.get("id"), transition)
                .then();
    }

    private Map<String, Object> title(String name) {
        return award("TITLE", name);
    }

    private Map<String, Object> award(String kind, String name) {
        return world.awards(pool).stream()
                .filter(award -> kind.equals(award.get("kind")))
                .filter(award -> award.get("recipient") instanceof Map<?, ?> to && name.equals(to.get("name")))
                .findFirst()
                .orElseThrow();
    }
}
