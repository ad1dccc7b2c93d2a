package org.podium.local.play.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.podium.local.play.client.Api;

class UnwrittenTest {
    private static final String NO_TRIGGERS = "{}";

    @Test
    void what_came_to_an_entry_and_nobody_was_told_of_is_named() throws Exception {
        assertThat(Unwritten.of(
                        json(NO_TRIGGERS),
                        List.of(entry("1", "APPROVED"), entry("2", "REFUSED"), entry("3", "DRAFT")),
                        List.of(json("{\"entryId\": \"1\"}"), json("{\"number\": \"of a unit\"}")),
                        List.of(message("entry-received", "1"), message("entry-received", "2"))))
                .containsExactly("certificate-ready 1", "entry-approved 1", "entry-refused 2");
    }

    @Test
    void nothing_is_missing_where_everything_was_written() throws Exception {
        assertThat(Unwritten.of(
                        json(NO_TRIGGERS),
                        List.of(entry("1", "RETURNED")),
                        List.of(),
                        List.of(message("entry-received", "1"), message("entry-returned", "1"))))
                .isEmpty();
    }

    @Test
    void of_a_mail_that_the_rulebook_sends_to_others_nothing_is_known() throws Exception {
        String toTheOffice = "{\"messages\": {\"triggers\": [{\"on\": \"entry-received\", \"to\": [\"OFFICE\"]}]}}";
        assertThat(Unwritten.of(json(toTheOffice), List.of(entry("1", "APPROVED")), List.of(), List.of()))
                .containsExactly("entry-approved 1");
    }

    private static JsonNode entry(String id, String status) throws JsonProcessingException {
        return json("{\"id\": \"%s\", \"status\": \"%s\"}".formatted(id, status));
    }

    private static JsonNode message(String template, String entry) throws JsonProcessingException {
        return json("{\"template\": \"%s\", \"entryId\": \"%s\"}".formatted(template, entry));
    }

    private static JsonNode json(String written) throws JsonProcessingException {
        return Api.JSON.readTree(written);
    }
}
