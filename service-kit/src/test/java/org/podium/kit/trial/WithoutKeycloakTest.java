package org.podium.kit.trial;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.Tokens;

/** Keycloak is away while the service starts and is called. */
@QuarkusTest
@TestProfile(WithoutKeycloakTest.Away.class)
class WithoutKeycloakTest {
    /** Nothing listens on port 1. */
    public static class Away implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "podium.service.name", "trial",
                    "podium.service.root", "trials",
                    "podium.events.enabled", "false",
                    "quarkus.flyway.locations", "db/trial",
                    "quarkus.oidc.auth-server-url", "http://127.0.0.1:1/realms/podium");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(PostgresResource.class));
        }
    }

    @Test
    void the_service_starts_serves_what_is_public_and_answers_503_where_a_token_must_be_checked() {
        given().get("/trials/v1/things").then().statusCode(200);
        given().get("/trials/v1/parked-events").then().statusCode(401);
        given().auth()
                .oauth2(token())
                .header("Accept-Language", "en")
                .get("/trials/v1/parked-events")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .body("code", equalTo("identity-unavailable"));
        given().auth()
                .oauth2(token())
                .contentType("application/json")
                .body("{\"name\":\"x\"}")
                .post("/trials/v1/things")
                .then()
                .statusCode(503)
                .header("Retry-After", "2");
    }

    private static String token() {
        new Tokens().start();
        return Tokens.token("office", "office");
    }
}
