package org.podium.kit.test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class KeptPromisesTest {
    private static final String DOCUMENT = """
            {"paths": {"/x/v1/pools/{pool}": {"get": {"responses": {
               "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Pool"}}}},
               "default": {"description": "a problem"}}}}},
             "components": {"schemas": {
               "Pool": {"type": "object", "required": ["id"],
                        "properties": {"id": {"type": "string"}, "rows": {"type": "array", "items": {"$ref": "#/components/schemas/Row"}}}},
               "Row": {"type": "object", "required": ["rank"], "properties": {"rank": {"type": "integer"}}}}}}""";

    private final KeptPromises.Document document = read();

    @Test
    void an_answer_as_promised_passes_and_a_problem_that_is_only_described_too() {
        assertThatCode(() -> document.check(
                        "GET", "/x/v1/pools/7", 200, "application/json", "{\"id\": \"7\", \"rows\": [{\"rank\": 1}]}"))
                .doesNotThrowAnyException();
        assertThatCode(() -> document.check("GET", "/x/v1/pools/7", 404, "application/problem+json", "{}"))
                .doesNotThrowAnyException();
    }

    @Test
    void what_is_missing_or_of_another_type_is_named_with_its_place() {
        broken(200, "{}", "required property 'id' not found");
        broken(200, "{\"id\": 7}", "/id: integer found, string expected");
        broken(
                200,
                "{\"id\": \"7\", \"rows\": [{\"rank\": \"first\"}]}",
                "/rows/0/rank: string found, integer expected");
        broken(201, "{\"id\": \"7\"}", "does not know it");
    }

    private void broken(int status, String body, String said) {
        assertThatThrownBy(() -> document.check("GET", "/x/v1/pools/7", status, "application/json", body))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(said);
    }

    private static KeptPromises.Document read() {
        try {
            return new KeptPromises.Document(new ObjectMapper().readTree(DOCUMENT));
        } catch (JsonProcessingException wrong) {
            throw new IllegalStateException(wrong);
        }
    }
}
