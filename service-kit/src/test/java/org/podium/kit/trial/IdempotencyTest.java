package org.podium.kit.trial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.podium.kit.database.Database;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.Tokens;

@QuarkusTest
@TestProfile(Trial.class)
class IdempotencyTest {
    @Inject
    Database database;

    @Inject
    Gate gate;

    private static Response post(String user, String key, String name) {
        return given().auth()
                .oauth2(Tokens.token(user, "office"))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body("{\"name\":\"" + name + "\",\"score\":\"80.5\"}")
                .post("/trials/v1/things");
    }

    private static String unique(String prefix) {
        return prefix + UUID.randomUUID();
    }

    private int things(String name) {
        return database.query("select 1 from thing where name = ?", row -> 1, name)
                .size();
    }

    @Test
    void a_repeated_request_gets_the_same_answer_and_does_nothing() {
        String key = unique("k");
        String name = unique("n");
        Response first = post("office", key, name);
        Response second = post("office", key, name);
        first.then().statusCode(201).header("Location", notNullValue()).header("Idempotent-Replayed", nullValue());
        second.then()
                .statusCode(201)
                .header("Location", first.header("Location"))
                .header("ETag", "\"0\"")
                .header("Idempotent-Replayed", "true")
                .contentType("application/json");
        assertThat(second.asString()).isEqualTo(first.asString()).contains("\"score\":\"80.50\"");
        assertThat(things(name)).isEqualTo(1);
    }

    @Test
    void an_entity_as_return_value_is_replayed_as_well() {
        String key = unique("k");
        for (int i = 0; i < 2; i++) {
            given().auth()
                    .oauth2(Tokens.token("office", "office"))
                    .contentType("application/json")
                    .header("Idempotency-Key", key)
                    .body("{\"name\":\"x\"}")
                    .post("/trials/v1/things/plain")
                    .then()
                    .statusCode(200)
                    .body("name", equalTo("x"));
        }
    }

    @Test
    void without_a_key_400_and_the_same_key_with_another_body_422() {
        given().auth()
                .oauth2(Tokens.token("office", "office"))
                .contentType("application/json")
                .body("{\"name\":\"x\"}")
                .post("/trials/v1/things")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/trial/idempotency-key-missing"));
        String key = unique("k");
        post("office", key, unique("n")).then().statusCode(201);
        post("office", key, unique("n")).then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void keys_belong_to_their_subject() {
        String key = unique("k");
        String name = unique("n");
        post("office", key, name).then().statusCode(201);
        post("office2", key, name).then().statusCode(201).header("Idempotent-Replayed", nullValue());
        assertThat(things(name)).isEqualTo(2);
    }

    @Test
    void while_the_first_one_runs_the_second_gets_409() throws Exception {
        String key = unique("k");
        String name = unique("waits");
        gate.close();
        int before = gate.inside();
        try (ExecutorService client = Executors.newSingleThreadExecutor()) {
            Future<Response> first = client.submit(() -> post("office", key, name));
            Eventually.holds(() -> assertThat(gate.inside()).isGreaterThan(before));
            post("office", key, name)
                    .then()
                    .statusCode(409)
                    .header("Retry-After", "1")
                    .body("code", equalTo("idempotency-key-in-use"));
            gate.open();
            first.get().then().statusCode(201);
        }
        post("office", key, name).then().statusCode(201).header("Idempotent-Replayed", "true");
        assertThat(things(name)).isEqualTo(1);
    }

    @Test
    void of_many_at_once_exactly_one_does_the_work() throws Exception {
        String key = unique("k");
        String name = unique("n");
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            List<Future<Response>> answers = IntStream.range(0, 24)
                    .mapToObj(i -> clients.submit(() -> post("office", key, name)))
                    .toList();
            for (Future<Response> answer : answers) {
                assertThat(answer.get().statusCode()).isIn(201, 409);
            }
        }
        assertThat(things(name)).isEqualTo(1);
    }

    @Test
    void a_request_that_fails_leaves_neither_work_nor_answer_nor_event() {
        String key = unique("k");
        String name = unique("fails");
        post("office", key, name).then().statusCode(500);
        assertThat(things(name)).isZero();
        assertThat(database.query("select 1 from outbox where data like '%' || ? || '%'", row -> 1, name))
                .isEmpty();
        assertThat(database.query("select 1 from audit_record where facts->>'name' = ?", row -> 1, name))
                .isEmpty();
        assertThat(database.query("select 1 from idempotent_response where key = ?", row -> 1, key))
                .isEmpty();
    }

    @Test
    void the_stored_answer_is_encrypted_and_too_old_ones_do_not_count() {
        String key = unique("k");
        String name = unique("n");
        post("office", key, name).then().statusCode(201);
        byte[] stored = database.first(
                        "select response from idempotent_response where key = ?", row -> row.getBytes(1), key)
                .orElseThrow();
        assertThat(new String(stored, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(name, "name");
        database.update("update idempotent_response set answered_at = now() - interval '25 hours' where key = ?", key);
        post("office", key, name).then().statusCode(201).header("Idempotent-Replayed", nullValue());
        assertThat(things(name)).isEqualTo(2);
    }

    @Test
    void authentication_comes_before_the_key() {
        given().contentType("application/json")
                .body("{\"name\":\"x\"}")
                .post("/trials/v1/things")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(Tokens.token("unit", "unit"))
                .contentType("application/json")
                .body("{\"name\":\"x\"}")
                .post("/trials/v1/things")
                .then()
                .statusCode(403);
    }
}
