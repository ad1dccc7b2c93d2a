package org.podium.awards;

import static io.restassured.RestAssured.given;

import org.junit.jupiter.api.Test;
import org.podium.kit.test.OpenApiContract;

@RealParts
class OpenApiContractTest {

    @Test
    void the_committed_document_is_the_one_that_is_served() {
        OpenApiContract.check(
                "awards",
                given().get("/awards/q/openapi?format=yaml")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
    }
}
