package org.podium.local.play.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.podium.local.ServiceAnswers;
import org.podium.local.play.act.Hands;
import org.podium.local.play.act.Refusal;
import org.podium.local.play.client.Api;

/** What a faulty service would show is believed, and not what the play had been answered before. */
class FactsTest {
    private static final Refusal FULL = new Refusal("S2-16", "S2 二(二)", "unit-cap-reached", "名额已满");

    private final ServiceAnswers services = new ServiceAnswers();
    private final Map<String, String> answers = services.byPath();
    private final Hands hands = new Hands();

    @AfterEach
    void stop() {
        hands.close();
        services.close();
    }

    @Test
    void an_entry_that_stands_though_its_submission_was_refused_is_what_it_is() {
        entry("1", "X01", "APPROVED");
        entry("2", "X02", "SUBMITTED");
        Facts facts = facts(Map.of("X01", FULL, "X02", FULL));
        assertThat(outcomes(facts)).containsExactlyInAnyOrder(List.of("X01", "APPROVED"), List.of("X02", "REVIEW"));
        assertThat(facts.notTaken()).isEmpty();
    }

    @Test
    void a_draft_whose_submission_was_refused_and_a_form_that_left_nothing_are_told_by_their_refusals() {
        entry("1", "X01", "DRAFT");
        Facts facts = facts(Map.of("X01", FULL, "X08", new Refusal("ID", "GB 11643", "entry-invalid", "校验码")));
        assertThat(outcomes(facts)).containsExactlyInAnyOrder(List.of("X01", "REFUSED"), List.of("X08", "REFUSED"));
        assertThat(new Rows(facts).rows("findings"))
                .containsExactlyInAnyOrder(List.of("X01", "S2-16", "FAIL"), List.of("X08", "ID", "FAIL"));
    }

    @Test
    void a_draft_that_nobody_refused_was_never_handed_in() {
        entry("1", "AE01", "DRAFT");
        assertThat(outcomes(facts(Map.of()))).containsExactly(List.of("AE01", "DRAFT"));
    }

    @Test
    void who_withdrew_or_was_disqualified_had_come_to_what_its_history_says() {
        entry("1", "AE01", "WITHDRAWN", "SUBMITTED", "APPROVED", "WITHDRAWN");
        entry("2", "AE02", "WITHDRAWN", "SUBMITTED", "RETURNED", "WITHDRAWN");
        entry("3", "AE03", "DISQUALIFIED", "SUBMITTED", "DISQUALIFIED");
        assertThat(outcomes(facts(Map.of())))
                .containsExactlyInAnyOrder(
                        List.of("AE01", "APPROVED"), List.of("AE02", "RETURNED"), List.of("AE03", "REVIEW"));
    }

    @Test
    void whatever_was_decided_against_an_entry_is_reported_with_what_it_rests_on() {
        decided(
                "1",
                "X01",
                "REFUSED",
                "null",
                finding("S2-24/PHOTO", "NEEDS_EVIDENCE"),
                finding("S2-13", "NEEDS_REVIEW"));
        decided("2", "X02", "REFUSED", "{\"rule\": \"S2-36\", \"clause\": \"S2 附件1\"}", finding("S2-13", "PASS"));
        decided(
                "3",
                "X03",
                "REFUSED",
                "{\"rule\": \"S2-14\", \"clause\": \"S2 二(二)\"}",
                finding("S2-13", "NEEDS_REVIEW"),
                finding("S2-14", "NEEDS_REVIEW"));
        decided("4", "X04", "RETURNED", "null", finding("S2-13", "NEEDS_REVIEW"));

        Report report = new Report("sample", Api.JSON.createObjectNode());
        report.facts(facts(Map.of()));

        assertThat(report.json().path("refused").valueStream())
                .extracting(
                        one -> one.path("entry").asText(),
                        one -> one.path("rule").asText(),
                        one -> one.path("sentence").asText())
                .containsExactly(
                        tuple("X01", "S2-24/PHOTO", "S2-24/PHOTO NEEDS_EVIDENCE"),
                        tuple("X02", "S2-36", "理由"),
                        tuple("X03", "S2-14", "理由"));
        assertThat(report.json().path("returned").valueStream())
                .extracting(one -> one.path("rule").asText(), one -> one.path("clause")
                        .asText())
                .containsExactly(tuple("S2-13", "S2"));
    }

    private void decided(String id, String name, String status, String ground, String... findings) {
        String path = "/registration/v1/contests/c/entries";
        String entry =
                "{\"id\": \"%s\", \"portalReference\": \"%s\", \"status\": \"%s\", \"reason\": \"理由\", \"ground\": %s}"
                        .formatted(id, name, status, ground);
        answers.merge(path, "{\"items\": [" + entry + "]}", (known, one) -> known.replace("]}", ", " + entry + "]}"));
        answers.put(
                "/registration/v1/entries/" + id + "/eligibility",
                "{\"findings\": [" + String.join(", ", findings) + "]}");
    }

    private static String finding(String rule, String verdict) {
        return "{\"rule\": \"%1$s\", \"clause\": \"S2\", \"verdict\": \"%2$s\", \"sentence\": {\"zh\": \"%1$s %2$s\"}}"
                .formatted(rule, verdict);
    }

    private void entry(String id, String name, String status, String... steps) {
        String path = "/registration/v1/contests/c/entries";
        String entry = "{\"id\": \"%s\", \"portalReference\": \"%s\", \"status\": \"%s\"}".formatted(id, name, status);
        answers.merge(path, "{\"items\": [" + entry + "]}", (known, one) -> known.replace("]}", ", " + entry + "]}"));
        answers.put("/registration/v1/entries/" + id + "/eligibility", "{\"findings\": []}");
        answers.put(
                "/registration/v1/entries/" + id + "/history",
                List.of(steps).stream()
                        .map(step -> "{\"step\": \"%s\", \"status\": \"%s\"}".formatted(step, step))
                        .toList()
                        .toString());
    }

    private Facts facts(Map<String, Refusal> refused) {
        HttpClient http = Api.client();
        return Facts.of(
                services.api(http),
                hands,
                "c",
                entry -> entry.path("portalReference").asText(),
                refused);
    }

    private static List<List<String>> outcomes(Facts facts) {
        return new Rows(facts).rows("outcomes");
    }
}
