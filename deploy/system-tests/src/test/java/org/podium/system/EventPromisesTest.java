package org.podium.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventPromisesTest {
    private static final String EVENT = """
            {"type": "object", "required": ["id", "rows"],
             "properties": {"id": {"type": "string"}, "note": {"type": ["string", "null"]},
              "rows": {"type": "array", "items": {"$ref": "#/$defs/row"}}},
             "$defs": {"row": {"type": "object", "required": ["rank"],
              "properties": {"rank": {"type": "integer"}, "status": {"enum": ["RANKED", "ABSENT"]}}}}}""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    ["id", "rows"]          | ["rows"]                        | /id: was always there
                    "note": {"type": ["string", "null"]},|                    | /note: is gone
                    ["rank"]                | []                              | /rows[]/rank: was always there
                    "integer"               | "string"                        | /rows[]/rank: type was [integer], is [string]
                    {"type": "string"}      | {"type": ["string", "null"]}    | /id: type was [string], is [null, string]
                    "ABSENT"                | "ABSENT", "DNF"                 | /rows[]/status: enum was [ABSENT, RANKED], is [ABSENT, DNF, RANKED]
                    """)
    void a_broken_promise_is_named(String before, String after, String said) {
        assertThat(EVENT).contains(before);
        assertThat(EventPromises.broken(EVENT, EVENT.replace(before, after == null ? "" : after)))
                .containsExactly(said);
    }

    @Test
    void a_further_field_and_a_narrower_type_break_nothing() {
        String more = EVENT.replace(
                "\"note\": {\"type\": [\"string\", \"null\"]}", "\"note\": {\"type\": \"string\"}, \"more\": {}");
        assertThat(EventPromises.broken(EVENT, more)).isEmpty();
    }
}
