package org.podium.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.podium.kit.test.Eventually;

/**
 * The office disqualifies the winner of a final result: scoring publishes a corrected one by itself, nothing is shown under
 * a public notice before the awards know it, and those below have what they moved up to. How it ends without that,
 * {@link OtherNoticesPlayedTest} shows: both of the masters' first two have gold, the third has bronze.
 */
@Tag("long")
@ExtendWith(OnePlatform.class)
class DisqualifiedWinnerPlayedTest {
    private static final Duration PHASE_LIMIT = Duration.ofMinutes(3);
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private static final String WINNER = "M1";
    private static final String SECOND = "M2";
    private static final String THIRD = "M3";
    private static final String RULE = "MED-05";
    private static final String REASON = "申报时隐瞒已获称号";

    private final RunningPlatform platform;
    private final Api api;

    DisqualifiedWinnerPlayedTest(RunningPlatform platform) {
        this.platform = platform;
        this.api = new Api(platform);
    }

    @Test
    void those_below_move_up_and_the_notice_waits_until_the_corrected_result_says_so() throws Exception {
        try (RunningPlay play = new RunningPlay(platform, OtherNotices.MEDALS)) {
            Optional<String> phase;
            while ((phase = play.nextPhase(PHASE_LIMIT)).isPresent()) {
                if (phase.get().equals("notice")) {
                    disqualifyTheWinner(newest());
                }
                play.go();
            }
            assertThat(play.exit()).as(play.output()).isZero();

            JsonNode told = play.report();
            assertThat(told.at("/expected/differences")).isEmpty();
            assertThat(told.required("parked")).isEmpty();
            assertThat(told.at("/mails/lost").asInt()).isZero();
            String contest = told.at("/contest/id").asText();
            String pool = masters(contest).required("id").asText();
            assertThat(items("/scoring/v1/pools/" + pool + "/results?kind=CORRECTED"))
                    .hasSize(1);
            assertThat(items("/awards/v1/contests/" + contest + "/awards?entry=" + entry(contest, WINNER)))
                    .isEmpty();
            assertThat(medals(contest))
                    .containsExactlyInAnyOrder(
                            tuple(entry(contest, SECOND), "GOLD", "CONFIRMED"),
                            tuple(entry(contest, THIRD), "SILVER", "CONFIRMED"));
            assertThat(certificates(contest, WINNER)).isEmpty();
            assertThat(certificates(contest, THIRD)).containsExactly(tuple("SILVER", "VALID"));
            everybodyWasTold(contest);
        }
    }

    /** After the final results, before the notice: what scoring then publishes is kept from the others for a while. */
    private void disqualifyTheWinner(String contest) throws SQLException {
        String winner = entry(contest, WINNER);
        String pool = masters(contest).required("id").asText();
        try (Connection holding = platform.database("scoring");
                Connection looking = platform.database("scoring");
                Trap untold = new Trap(Fate.How.UNSENT, holding, looking, api)) {
            disqualify(winner);

            Eventually.within(
                    LIMIT,
                    () -> assertThat(result(pool).required("kind").asText()).isEqualTo("CORRECTED"));
            assertThat(untold.hasCaught()).isTrue();
            JsonNode corrected = result(pool);
            assertThat(corrected.required("reason").asText()).contains(RULE).doesNotContain(REASON);
            assertThat(corrected.required("rows"))
                    .extracting(
                            row -> row.required("entryId").asText(),
                            row -> row.required("status").asText(),
                            row -> row.path("rank").asInt())
                    .contains(
                            tuple(entry(contest, SECOND), "RANKED", 1),
                            tuple(entry(contest, THIRD), "RANKED", 2),
                            tuple(winner, "DISQUALIFIED", 0));

            Eventually.within(LIMIT, () -> assertThat(
                            masters(contest).at("/awaitsCorrection/entries/0").asText())
                    .isEqualTo(winner));
            Api.Answer refused = post("/awards/v1/contests/" + contest + "/public-notice", "{}", Map.of());
            assertThat(refused.status()).as(refused.response().body()).isEqualTo(409);
            assertThat(refused.json().required("code").asText()).isEqualTo("correction-awaited");
            assertThat(refused.json().at("/pools/0/poolId").asText()).isEqualTo(pool);
        }
        Eventually.within(LIMIT, () -> {
            JsonNode known = masters(contest);
            assertThat(known.required("resultKind").asText()).isEqualTo("CORRECTED");
            assertThat(known.hasNonNull("awaitsCorrection")).isFalse();
            assertThat(medals(contest))
                    .containsExactlyInAnyOrder(
                            tuple(entry(contest, SECOND), "GOLD", "PROPOSED"),
                            tuple(entry(contest, THIRD), "SILVER", "PROPOSED"));
        });
    }

    private void disqualify(String entry) {
        String path = "/registration/v1/entries/" + entry;
        String seen =
                api.get("office", path).response().headers().firstValue("ETag").orElseThrow();
        Api.Answer out = post(
                path + "/disqualification",
                "{\"reason\":\"" + REASON + "\",\"rule\":\"" + RULE + "\"}",
                Map.of("If-Match", seen));
        assertThat(out.status()).as(out.response().body()).isEqualTo(200);
        assertThat(out.json().required("status").asText()).isEqualTo("DISQUALIFIED");
        assertThat(out.json().at("/ground/rule").asText()).isEqualTo(RULE);
    }

    /** The disqualified of that and why, and of no award; the next of the rank and of the certificate. */
    private void everybodyWasTold(String contest) {
        List<JsonNode> winners = mails(contest, "&entry=" + entry(contest, WINNER));
        assertThat(winners)
                .filteredOn(mail -> mail.required("template").asText().equals("entry-disqualified"))
                .extracting(mail -> mail.at("/recipient/kind").asText())
                .containsExactlyInAnyOrder("UNIT", "COMPETITOR");
        assertThat(winners)
                .filteredOn(mail -> mail.required("template").asText().equals("entry-disqualified"))
                .allSatisfy(mail -> assertThat(text(mail)).contains(REASON));
        assertThat(winners)
                .extracting(mail -> mail.required("template").asText())
                .doesNotContain("award-confirmed", "certificate-ready");

        List<JsonNode> results = mails(contest, "&template=result-published");
        assertThat(text(lastTo("王知行", results))).contains("结果：取消成绩");
        assertThat(text(lastTo("孙书远", results))).contains("名次：第 2 名");
        assertThat(mails(contest, "&template=certificate-ready&entry=" + entry(contest, THIRD)))
                .extracting(mail -> mail.at("/recipient/kind").asText())
                .containsExactlyInAnyOrder("UNIT", "COMPETITOR");
    }

    private static JsonNode lastTo(String name, List<JsonNode> mails) {
        return mails.stream()
                .filter(mail -> mail.at("/recipient/name").asText().equals(name))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private List<JsonNode> mails(String contest, String only) {
        return items("/notifications/v1/messages?limit=200&contest=" + contest + only);
    }

    private String text(JsonNode mail) {
        return api.get(
                        "office",
                        "/notifications/v1/messages/" + mail.required("id").asText())
                .json()
                .required("text")
                .asText();
    }

    private List<Tuple> medals(String contest) {
        String pool = masters(contest).required("id").asText();
        return items("/awards/v1/contests/" + contest + "/awards?kind=MEDAL&pool=" + pool).stream()
                .map(award -> tuple(
                        award.required("entryId").asText(),
                        award.required("detail").asText(),
                        award.required("status").asText()))
                .toList();
    }

    private List<Tuple> certificates(String contest, String entry) {
        return items("/awards/v1/contests/" + contest + "/certificates?entry=" + entry(contest, entry)).stream()
                .map(one -> tuple(
                        one.required("detail").asText(), one.required("status").asText()))
                .toList();
    }

    private JsonNode result(String pool) {
        return api.get("office", "/scoring/v1/pools/" + pool + "/results/latest")
                .json();
    }

    /** The pool as the awards know it. */
    private JsonNode masters(String contest) {
        return items("/awards/v1/contests/" + contest + "/pools").stream()
                .filter(pool -> pool.required("division").asText().equals("MASTER"))
                .findFirst()
                .orElseThrow();
    }

    private String entry(String contest, String name) {
        return items("/registration/v1/contests/" + contest + "/entries?limit=200").stream()
                .filter(entry -> entry.path("portalReference").asText().equals(name))
                .map(entry -> entry.required("id").asText())
                .findFirst()
                .orElseThrow();
    }

    /** The contest whose play has just begun: ids are made in the order of time. */
    private String newest() {
        return items("/registration/v1/contests?q=medals-2026-rehearsal&limit=200").stream()
                .map(contest -> contest.required("id").asText())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private List<JsonNode> items(String path) {
        Api.Answer answer = api.get("office", path);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.json().required("items").valueStream().toList();
    }

    private Api.Answer post(String path, String body, Map<String, String> preconditions) {
        Map<String, String> headers = new HashMap<>(preconditions);
        headers.put("Content-Type", "application/json");
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        return api.call("office", "POST", path, body, headers);
    }
}
