package org.podium.kit.trial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.AtOnce;
import org.podium.kit.test.Tokens;

/** Problems, conditional requests, paging and what is always there. */
@QuarkusTest
@TestProfile(Trial.class)
class HttpTest {
    private static RequestSpecification office() {
        return given().auth().oauth2(Tokens.token("office", "office")).contentType("application/json");
    }

    private static ValidatableResponse post(String body) {
        return office().header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Accept-Language", "en")
                .body(body)
                .post("/trials/v1/things")
                .then();
    }

    private static void problem(Response answer, int status, String code) {
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/trial/" + code))
                .body("code", equalTo(code))
                .body("status", equalTo(status))
                .body("title", notNullValue())
                .body("instance", notNullValue());
    }

    @Test
    void a_problem_of_the_service_in_both_languages() {
        Response chinese = given().get("/trials/v1/things/taken");
        problem(chinese, 409, "name-taken");
        chinese.then()
                .body("title", equalTo("名称已被使用"))
                .body("detail", equalTo("名称“A{b}c's”已被使用"))
                .body("clause", equalTo("S2-16"))
                .body("errors[0].pointer", equalTo("/name"))
                .body("errors[0].message", equalTo("已有人使用"))
                .header("Content-Language", "zh");
        given().header("Accept-Language", "fr, en;q=0.8, zh;q=0.5")
                .get("/trials/v1/things/taken")
                .then()
                .body("title", equalTo("The name is taken"))
                .body("detail", equalTo("The name 'A{b}c's' is taken"))
                .body("errors[0].message", equalTo("somebody has it"))
                .header("Content-Language", "en");
    }

    @Test
    void an_unexpected_error_has_an_id_and_tells_nothing_else() {
        Response answer = given().get("/trials/v1/things/broken");
        problem(answer, 500, "internal-error");
        answer.then().body("detail", not(containsString("secret")));
    }

    @Test
    void what_the_database_does_not_give_now_may_be_asked_again() {
        problem(given().get("/trials/v1/things/failing/away"), 503, "unavailable");
        given().get("/trials/v1/things/failing/away").then().header("Retry-After", "2");
        problem(given().get("/trials/v1/things/failing/stale"), 409, "changed-meanwhile");
        problem(given().header("If-Match", "\"1\"").get("/trials/v1/things/failing/stale"), 412, "precondition-failed");
        problem(given().get("/trials/v1/things/failing/twice"), 500, "internal-error");
    }

    @Test
    void constraints_come_with_pointers() {
        post("{\"name\":\" \",\"parts\":[{\"label\":\"ok\"},{\"label\":\"too long\"}]}")
                .statusCode(400)
                .body("code", equalTo("invalid-request"))
                .body("errors.pointer", hasItems("/name", "/parts/1/label"))
                .body("errors.code", hasItems("NotBlank", "Size"));
    }

    @Test
    void a_broken_constraint_is_said_in_the_language_of_the_client() {
        for (var said : Map.of("zh-CN", "不能为空", "fr, zh;q=0.5", "不能为空", "en-GB, zh;q=0.5", "must not be blank")
                .entrySet()) {
            office().header("Idempotency-Key", UUID.randomUUID().toString())
                    .header("Accept-Language", said.getKey())
                    .body("{\"name\":\" \"}")
                    .post("/trials/v1/things")
                    .then()
                    .body("errors[0].message", equalTo(said.getValue()));
        }
        office().header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"name\":\" \"}")
                .post("/trials/v1/things")
                .then()
                .body("errors[0].message", equalTo("不能为空"));
    }

    @Test
    void a_database_that_is_away_is_not_taken_for_keycloak() {
        Response answer = given().get("/trials/v1/things/elsewhere");
        problem(answer, 503, "unavailable");
        answer.then().header("Retry-After", "2");
    }

    @Test
    void bad_json_unknown_properties_and_wrong_types_are_400_with_the_place() {
        post("{\"name\":")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("malformed-request"));
        post("{\"name\":\"x\",\"nmae\":\"x\"}")
                .statusCode(400)
                .body("code", equalTo("unknown-property"))
                .body("errors[0].pointer", equalTo("/nmae"));
        post("{\"name\":\"x\",\"parts\":[{\"label\":{}}]}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/parts/0/label"));
        post("{\"name\":\"x\",\"score\":80.5}").statusCode(400).body("errors[0].pointer", equalTo("/score"));
        post("{\"name\":\"x\",\"score\":\"80.505\"}").statusCode(400).body("errors[0].pointer", equalTo("/score"));
        post("").statusCode(400).contentType("application/problem+json");
    }

    @Test
    void what_is_not_there_not_allowed_or_not_understood() {
        problem(given().get("/trials/v1/nothing"), 404, "not-found");
        problem(given().get("/elsewhere"), 404, "not-found");
        problem(given().get("/trials/v1/things/not-an-id"), 404, "not-found");
        problem(given().delete("/trials/v1/things"), 405, "method-not-allowed");
        problem(
                given().auth()
                        .oauth2(Tokens.token("office", "office"))
                        .contentType("text/plain")
                        .body("x")
                        .post("/trials/v1/things"),
                415,
                "unsupported-media-type");
        given().get("/trials/v1/things/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .header("Retry-After", "1")
                .body("code", equalTo("not-known-yet"));
    }

    @Test
    void tokens_are_checked() {
        problem(given().get("/trials/v1/parked-events"), 401, "unauthenticated");
        given().get("/trials/v1/parked-events").then().header("WWW-Authenticate", "Bearer");
        for (String token : new String[] {
            "not-a-token", Tokens.expired("office", "office"), Tokens.forAnotherAudience("office", "office")
        }) {
            problem(given().auth().oauth2(token).get("/trials/v1/parked-events"), 401, "unauthenticated");
            problem(
                    given().auth()
                            .oauth2(token)
                            .contentType("application/json")
                            .body("{\"name\":\"x\"}")
                            .post("/trials/v1/things"),
                    401,
                    "unauthenticated");
        }
        problem(given().auth().oauth2(Tokens.token("x", "unit")).get("/trials/v1/parked-events"), 403, "forbidden");
    }

    @Test
    void of_two_who_create_the_same_at_once_the_second_is_told_so() {
        String name = "once-" + UUID.randomUUID();
        var answers = AtOnce.call(
                4, () -> office().header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Accept-Language", "en")
                        .body("{\"name\":\"%s\"}".formatted(name))
                        .post("/trials/v1/things"));
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409, 409, 409);
        answers.stream().filter(answer -> answer.statusCode() == 409).forEach(answer -> {
            problem(answer, 409, "name-taken");
            answer.then().body("detail", equalTo("The name is taken"));
        });
    }

    @Test
    void conditional_requests() {
        String path = "/trials/v1/things/" + UUID.randomUUID();
        String body = "{\"name\":\"x\"}";
        problem(office().body(body).put(path), 428, "precondition-required");
        problem(office().header("If-Match", "\"6\"").body(body).put(path), 412, "precondition-failed");
        problem(office().header("If-Match", "W/\"7\"").body(body).put(path), 412, "precondition-failed");
        office().header("If-Match", "\"6\", \"7\"").body(body).put(path).then().statusCode(204);
        office().header("If-Match", "*").body(body).put(path).then().statusCode(204);
    }

    @Test
    void pages_follow_one_another() {
        String prefix = UUID.randomUUID().toString();
        for (int i = 0; i < 5; i++) {
            post("{\"name\":\"%s-%d\"}".formatted(prefix, i)).statusCode(201);
        }
        String next = "/trials/v1/things?limit=2&name=" + prefix;
        StringBuilder seen = new StringBuilder();
        int pages = 0;
        while (next != null) {
            Response page = given().urlEncodingEnabled(false).get(next);
            page.then().statusCode(200);
            page.jsonPath().getList("items.name", String.class).forEach(name -> seen.append(name.substring(37)));
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
            pages++;
        }
        assertThat(seen).hasToString("01234");
        assertThat(pages).isEqualTo(3);
        problem(given().get("/trials/v1/things?cursor=%20!"), 400, "cursor-invalid");
        problem(given().get("/trials/v1/things?cursor=YWJj"), 400, "cursor-invalid");
    }

    @Test
    void a_query_value_that_does_not_fit_is_named_with_what_is_known() {
        Response wrong = given().header("Accept-Language", "en").get("/trials/v1/things/with?colour=NONSENSE");
        problem(wrong, 400, "parameter-invalid");
        wrong.then()
                .body("parameter", equalTo("colour"))
                .body("detail", equalTo("Parameter colour: known: RED, GREEN"))
                .body("errors[0].pointer", equalTo("/colour"));
        for (String query : new String[] {
            "colour=red",
            "colour=",
            "id=not-an-id",
            "id=1-1-1-1-1",
            "number=two",
            "number=99999999999",
            "exact=yes",
            "id=%00"
        }) {
            problem(given().urlEncodingEnabled(false).get("/trials/v1/things/with?" + query), 400, "parameter-invalid");
        }
        given().get("/trials/v1/things/with?colour=RED&id=" + UUID.randomUUID() + "&number=2&exact=true&other=x")
                .then()
                .statusCode(200);
        for (String limit : new String[] {"0", "-1", "201", "many", ""}) {
            problem(given().get("/trials/v1/things?limit=" + limit), 400, "parameter-invalid");
        }
    }

    @Test
    void a_text_that_no_database_holds_is_400() {
        problem(given().urlEncodingEnabled(false).get("/trials/v1/things?name=%00"), 400, "malformed-request");
        post("{\"name\":\"a\\u0000b\"}").statusCode(400).body("code", equalTo("malformed-request"));
    }

    @Test
    void the_catalogue_the_documentation_and_the_health_are_there() {
        given().get("/trials/v1/problems")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("name-taken", "precondition-failed"))
                .body("items.find { it.code == 'name-taken' }.title.en", equalTo("The name is taken"));
        given().get("/other/v1/problems").then().statusCode(404);
        given().get("/trials/v1/problems/nothing")
                .then()
                .statusCode(404)
                .body("instance", equalTo("/trials/v1/problems/nothing"));
        String documentation = given().get("/trials/q/openapi?format=json").asString();
        assertThat(documentation)
                .contains("\"/trials/v1/problems\"", "\"/trials/v1/parked-events/{id}/replay\"")
                .doesNotContain("{root}", "\"root\"", "\"/kit");
        given().get("/trials/q/docs/").then().statusCode(200);
        given().get("/trials/q/health/live").then().statusCode(200);
        given().get("/trials/q/metrics").then().statusCode(200);
    }
}
