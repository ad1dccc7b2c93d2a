package org.podium.scoring;

import static io.restassured.RestAssured.given;
import static io.restassured.http.ContentType.JSON;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.podium.scoring.SampleContest.as;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.AccessContract;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.Tokens;

@QuarkusTest
class AccessTest extends ServiceTest {
    private SampleContest contest;
    private Steps steps;
    private List<UUID> entries;

    @BeforeEach
    void publish() {
        contest = SampleContest.published();
        entries = contest.entries(1);
        steps = new Steps(contest.poolId());
        steps.draw().then().statusCode(201);
    }

    @Test
    void without_a_token_only_what_is_public_answers() {
        given().get(steps.at("/sheets")).then().statusCode(401);
        given().get(steps.at("/entries")).then().statusCode(401);
        given().post(steps.at("/freeze")).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.forAnotherAudience("tabulator", "tabulator"))
                .get(steps.at("/sheets"))
                .then()
                .statusCode(401);
    }

    @Test
    void a_rehearsal_is_there_for_its_members_and_its_units_alone() {
        List<String> paths = List.of(
                "/scoring/v1/contests/" + contest.id,
                "/scoring/v1/contests/" + contest.id + "/pools",
                steps.at("/results"));
        String stranger = Tokens.token("stranger", "office");
        String another = Tokens.unit("unit-another", "91350100M000100Y43");
        String unit = Tokens.unit("unit-own", SampleContest.unitOf(entries.getFirst()));
        for (String path : paths) {
            given().get(path).then().statusCode(404);
            given().auth().oauth2(stranger).get(path).then().statusCode(404);
            given().auth().oauth2(another).get(path).then().statusCode(404);
            given().auth().oauth2(unit).get(path).then().statusCode(200);
            as("judge").get(path).then().statusCode(200);
        }
        given().get(paths.getFirst())
                .then()
                .body("code", equalTo("not-known-yet"))
                .header("Retry-After", notNullValue());
        given().auth().oauth2(unit).get(paths.get(1)).then().body("items", hasSize(0));
        given().get(steps.at("")).then().statusCode(404);
        as("judge").get(steps.at("")).then().statusCode(200).body("status", equalTo("DRAWN"));
    }

    @Test
    void of_a_real_contest_the_public_sees_what_is_published() {
        SampleContest real = SampleContest.real();
        UUID entry = real.entries(1).getFirst();
        Steps pool = new Steps(real.poolId());
        String pools = "/scoring/v1/contests/" + real.id + "/pools";
        pool.draw().then().statusCode(201);
        pool.mark(pool.codes().of(entry), "80", "80");
        pool.freeze().then().statusCode(200);
        pool.decode().then().statusCode(200);
        given().get(pools).then().statusCode(200).body("items", hasSize(0));
        given().get(pool.at("")).then().statusCode(404);
        given().get(pool.at("/results")).then().statusCode(200).body("items", hasSize(0));

        pool.publish("PROVISIONAL").then().statusCode(201);

        given().get(pools)
                .then()
                .body("items.id", contains(pool.pool()))
                .body("items[0].skill", equalTo(SampleContest.SKILL))
                .body("items[0].resultKind", equalTo("PROVISIONAL"))
                .body("items[0].status", nullValue())
                .body("items[0].entries", nullValue());
        given().get(pool.at(""))
                .then()
                .statusCode(200)
                .body("result", equalTo(1))
                .body("rulebookVersion", nullValue());
        given().get(pool.at("/results/latest")).then().statusCode(200).body("rows[0].competitors", contains("选手1"));
        as("judge").get(pools).then().body("items", hasSize(6)).body("items[0].status", notNullValue());
    }

    @Test
    void the_wrong_role_is_forbidden() {
        for (String path : List.of("/entries", "/codes", "/attendance")) {
            as("tabulator").get(steps.at(path)).then().statusCode(403);
            as("judge").get(steps.at(path)).then().statusCode(403);
        }
        as("supervisor").get(steps.at("/sheets")).then().statusCode(403);
        steps.freeze("office", steps.etag()).then().statusCode(403);
        as("chief-judge")
                .header("If-Match", steps.etag())
                .post(steps.at("/decoding"))
                .then()
                .statusCode(403);
        as("tabulator").get(steps.at("/penalties")).then().statusCode(403);
    }

    @Test
    void another_contests_pool_does_not_exist_for_somebody_with_the_right_role() {
        given().auth()
                .oauth2(Tokens.token("stranger", "tabulator"))
                .get(steps.at("/sheets"))
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.token("stranger", "supervisor"))
                .get(steps.at("/codes"))
                .then()
                .statusCode(404);
        as("supervisor")
                .get("/scoring/v1/pools/" + UUID.randomUUID() + "/codes")
                .then()
                .statusCode(404);
    }

    @Test
    void the_code_table_is_the_supervisors_alone_until_decoding() {
        as("office").get(steps.at("/codes")).then().statusCode(403);
        as("chief-judge").get(steps.at("/codes")).then().statusCode(403);
        as("office").get(steps.at("/draw")).then().statusCode(200).body("items[0].codeKey", nullValue());

        steps.mark(steps.codes().of(entries.getFirst()), "80", "80");
        steps.freeze();
        steps.decode();

        as("office").get(steps.at("/codes")).then().statusCode(200);
        as("office").get(steps.at("/draw")).then().body("items[0].codeKey.length()", equalTo(64));
    }

    @Test
    void the_second_person_sees_nothing_of_the_first_entry() {
        String code = steps.codes().of(entries.getFirst());
        steps.enter("tabulator", code, Steps.marks("81", "92")).then().statusCode(200);

        as("tabulator2")
                .get(steps.at("/sheets/" + code))
                .then()
                .statusCode(200)
                .body("status", equalTo("ENTERED"))
                .body("mine", equalTo(false))
                .body("components", nullValue());
        as("tabulator").get(steps.at("/sheets/" + code)).then().body("components.THEORY.score", equalTo("81.00"));
        String answer = steps.confirm("tabulator2", code, Steps.marks("81", "29"))
                .then()
                .statusCode(409)
                .body("code", equalTo("marks-differ"))
                .body("components", contains("PRACTICAL"))
                .extract()
                .asString();
        org.assertj.core.api.Assertions.assertThat(answer).doesNotContain("92.00");
        as("chief-judge")
                .get(steps.at("/sheets/" + code + "/versions"))
                .then()
                .body("items.agrees", hasItem(false))
                .body("items[1].components.PRACTICAL.score", equalTo("29.00"));
    }

    @Test
    void who_entered_a_sheet_cannot_confirm_it() {
        String code = steps.codes().of(entries.getFirst());
        steps.enter("tabulator", code, Steps.marks("81", "92"));

        steps.confirm("tabulator", code, Steps.marks("81", "92"))
                .then()
                .statusCode(409)
                .body("code", equalTo("own-entry"));
    }

    @Test
    void access_shows_what_token_and_membership_allow_together() {
        as("tabulator")
                .get("/scoring/v1/access")
                .then()
                .statusCode(200)
                .body("username", equalTo("tabulator"))
                .body("operations", hasItem("enterSheet"))
                .body("operations", not(hasItem("freezePool")));
        given().auth()
                .oauth2(Tokens.token("tabulator", "judge"))
                .get("/scoring/v1/access")
                .then()
                .statusCode(200)
                .body("memberships.contestId", not(hasItem(contest.id.toString())))
                .body("operations", not(hasItem("enterSheet")));
    }

    @Test
    void every_operation_of_the_document_is_open_to_somebody() {
        AccessContract.MEMBERS.forEach(role -> contest.grant("everybody", role));

        Eventually.holds(
                () -> AccessContract.check("scoring", AccessContract.everybody("everybody"), Set.of("getAccess")));
    }

    @Test
    void who_may_see_the_codes_keys_no_marks() {
        String code = steps.codes().of(entries.getFirst());
        contest.grant("both", "tabulator");
        contest.grant("both", "supervisor");
        String token = Tokens.token("both", "tabulator", "supervisor");
        Eventually.holds(() ->
                given().auth().oauth2(token).get(steps.at("/codes")).then().statusCode(200));

        given().auth()
                .oauth2(token)
                .contentType(JSON)
                .body(Steps.marks("80", "80"))
                .put(steps.at("/sheets/" + code))
                .then()
                .statusCode(403)
                .body("code", equalTo("knows-the-codes"));
    }

    @Test
    void preconditions_are_asked_for_and_checked() {
        String code = steps.codes().of(entries.getFirst());
        as("chief-judge").post(steps.at("/freeze")).then().statusCode(428);
        steps.enter("tabulator", code, Steps.marks("81", "92"));
        steps.freeze("chief-judge", "\"999\"").then().statusCode(412);
        steps.enter("tabulator", code, Steps.marks("81", "92")).then().statusCode(200);
        as("tabulator")
                .contentType(JSON)
                .body(Steps.marks("82", "92"))
                .put(steps.at("/sheets/" + code))
                .then()
                .statusCode(428);
        as("tabulator2")
                .contentType(JSON)
                .body(Steps.marks("81", "92"))
                .post(steps.at("/sheets/" + code + "/confirmation"))
                .then()
                .statusCode(428);
        as("supervisor")
                .contentType(JSON)
                .body("{\"witness\": \"x\"}")
                .post(steps.at("/draw"))
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-missing"));
    }

    @Test
    void problems_speak_english_to_those_who_ask_for_it() {
        as("supervisor")
                .header("Accept-Language", "en")
                .header("If-Match", steps.etag())
                .post(steps.at("/decoding"))
                .then()
                .statusCode(409)
                .body("title", equalTo("The pool is not frozen yet"))
                .body("detail", equalTo("The chief judge freezes it before it is decoded."));
    }

    @Test
    void wrong_marks_are_refused_with_a_pointer() {
        String code = steps.codes().of(entries.getFirst());

        steps.enter("tabulator", code, Steps.marks("101", "80.555"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/components/THEORY/score", "/components/PRACTICAL/score"))
                .body("errors[0].message", equalTo("须为 0 至 100、最多两位小数的字符串"));
        as("tabulator")
                .header("Accept-Language", "en")
                .contentType(JSON)
                .body("{\"components\": {}}")
                .put(steps.at("/sheets/" + code))
                .then()
                .statusCode(422)
                .body("errors[0].message", equalTo("this component is missing"));
    }
}
