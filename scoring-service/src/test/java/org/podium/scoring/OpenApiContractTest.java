package org.podium.scoring;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.OpenApiContract;

@QuarkusTest
class OpenApiContractTest extends ServiceTest {
    @Test
    void the_committed_document_is_the_one_that_is_served() {
        OpenApiContract.check(
                "scoring",
                given().get("/scoring/q/openapi?format=yaml")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
    }
}
