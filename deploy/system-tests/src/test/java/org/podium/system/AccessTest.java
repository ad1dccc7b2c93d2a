package org.podium.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Who may see what, with tokens of the real Keycloak: 403 in the wrong role, 404 for what is another's. What needs a token and a
 * role at all is asked of every operation by {@link EveryOperationTest}.
 */
@ExtendWith(PlayedStory.Once.class)
@BesideAPlay
class AccessTest {
    private final Api api;
    private final String contest;

    AccessTest(PlayedStory story) {
        api = new Api(story.platform());
        contest = story.report().at("/contest/id").asText();
    }

    @Test
    void a_unit_may_not_set_the_clock_of_a_contest() {
        JsonNode entry = anEntry();
        Api.Answer answer = api.call(
                unitOf(entry),
                "PUT",
                "/registration/v1/contests/" + contest + "/clock",
                "{\"now\":\"2030-01-01T00:00:00Z\"}",
                Map.of("Content-Type", "application/json", "If-Match", "\"1\""));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(403);
    }

    @Test
    void the_office_may_not_key_marks() {
        Api.Answer answer = api.call(
                "office",
                "PUT",
                "/scoring/v1/pools/" + aPool() + "/sheets/AAAAAA",
                "{\"components\":{}}",
                Map.of("Content-Type", "application/json"));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(403);
    }

    @Test
    void an_entry_is_there_for_its_own_unit_and_not_for_another() {
        JsonNode entry = anEntry();
        String path = "/registration/v1/entries/" + entry.required("id").asText();
        assertThat(api.get(unitOf(entry), path).status()).isEqualTo(200);
        assertThat(api.get(unitOf(entryOfAnother(entry)), path).status()).isEqualTo(404);
        assertThat(api.get(unitOf(entry), "/registration/v1/entries/" + UUID.nameUUIDFromBytes(new byte[] {1}))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_competitor_reads_the_own_entry_by_a_code_of_the_unit_and_no_other() {
        JsonNode entry = anEntry();
        String id = entry.required("id").asText();
        String other = entryOfAnother(entry).required("id").asText();
        String mine = "/registration/v1/my-entries/";
        assertThat(api.get(null, mine + id).status()).isEqualTo(401);
        assertThat(api.get("competitor-a", mine + id).status()).isEqualTo(404);

        Api.Answer code = api.call(
                unitOf(entry),
                "POST",
                "/registration/v1/entries/" + id + "/account-codes?competitor="
                        + entry.at("/competitors/0/personId").asText(),
                null,
                Map.of());
        assertThat(code.status()).as(code.response().body()).isEqualTo(201);
        Api.Answer linked = api.call(
                "competitor-a",
                "POST",
                "/registration/v1/account-links",
                "{\"code\":" + code.json().required("code") + "}",
                Map.of(
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        UUID.randomUUID().toString()));
        assertThat(linked.status()).as(linked.response().body()).isEqualTo(201);

        assertThat(api.get("competitor-a", mine + id).status()).isEqualTo(200);
        assertThat(api.get("competitor-a", mine + other).status()).isEqualTo(404);
        assertThat(api.get(unitOf(entry), mine + id).status()).isEqualTo(403);
        // an older rehearsal on the same platform may have had the same sample people
        assertThat(api.get("competitor-a", "/registration/v1/my-data").json().path("entries"))
                .extracting(one -> one.at("/entry/id").asText())
                .contains(id)
                .doesNotContain(other);
    }

    /** Which pools there are is public; what was keyed in them isn't. */
    private String aPool() {
        return api.get("office", "/scoring/v1/contests/" + contest + "/pools")
                .json()
                .at("/items/0/id")
                .asText();
    }

    private JsonNode anEntry() {
        return entries().get(0);
    }

    private JsonNode entryOfAnother(JsonNode entry) {
        for (JsonNode other : entries()) {
            if (!unitOf(other).equals(unitOf(entry))) {
                return other;
            }
        }
        throw new AssertionError("all entries are of one unit");
    }

    private JsonNode entries() {
        Api.Answer answer = api.get("office", "/registration/v1/contests/" + contest + "/entries");
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.json().required("items");
    }

    private static String unitOf(JsonNode entry) {
        return "unit-" + entry.required("unit").asText().toLowerCase(Locale.ROOT);
    }
}
