package org.podium.registration;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.OpenApiContract;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.Tokens;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class OpenApiContractTest {
    @Test
    void the_committed_document_is_the_one_that_is_served() {
        OpenApiContract.check(
                "registration",
                given().get("/registration/q/openapi?format=yaml").asString());
    }
}
