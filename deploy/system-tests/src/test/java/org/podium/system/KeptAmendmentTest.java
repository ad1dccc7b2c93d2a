package org.podium.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the committee decides between draw and freeze no package can play again: an export says so, pool by pool. */
@Tag("long")
@ExtendWith(OnePlatform.class)
class KeptAmendmentTest {
    private static final Duration PHASE_LIMIT = Duration.ofMinutes(3);
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Duration STEP = Duration.ofMillis(100);
    private static final String AMENDMENT =
            "{\"reason\":\"现场申诉改为三小时\",\"patch\":{\"scoring\":{\"disputes\":{\"appealHours\":3}}}}";

    private final RunningPlatform platform;
    private final Api api;

    KeptAmendmentTest(RunningPlatform platform) {
        this.platform = platform;
        this.api = new Api(platform);
    }

    @Test
    void an_export_names_every_drawn_pool_from_which_an_amendment_was_kept(@TempDir Path folder) throws Exception {
        try (RunningPlay play = new RunningPlay(platform, PlayedStory.PACKAGE)) {
            Optional<String> phase;
            while ((phase = play.nextPhase(PHASE_LIMIT)).isPresent()) {
                if (phase.get().equals("mark")) {
                    keepWhatIsAmended(newest());
                }
                play.go();
            }
            assertThat(play.exit()).as(play.output()).isZero();

            Path exported = folder.resolve("exported");
            Cli.Run export = new Exports(platform)
                    .export(play.report().at("/contest/slug").asText(), exported)
                    .mustSucceed();
            assertThat(export.output())
                    .contains("  left out: FINAL AI_TRAINER EMPLOYEE: that it was drawn when version 4 of the rulebook"
                            + " came, and the committee decided KEEP");
            assertThat(export.output().lines().filter(line -> line.endsWith("the committee decided KEEP")))
                    .hasSize(6);
        }
    }

    /** After the draw, before the first mark. */
    private void keepWhatIsAmended(String contest) {
        String path = "/registration/v1/contests/" + contest;
        String seen =
                api.get("office", path).response().headers().firstValue("ETag").orElseThrow();
        Api.Answer amended = post("office", path + "/amendments", AMENDMENT, Map.of("If-Match", seen));
        assertThat(amended.status()).as(amended.response().body()).isBetween(200, 201);
        int version = amended.json().required("rulebookVersion").asInt();

        for (JsonNode pool : waitingFor(contest, version)) {
            Api.Answer kept = post(
                    "committee",
                    "/scoring/v1/pools/" + pool.required("id").asText() + "/amendment-decisions",
                    "{\"rulebookVersion\":" + version + ",\"decision\":\"KEEP\",\"reason\":\"已抽签，按原规则进行\"}",
                    Map.of());
            assertThat(kept.status()).as(kept.response().body()).isEqualTo(201);
        }
    }

    /** The contest whose play has just begun: ids are made in the order of time. */
    private String newest() {
        return api.get("office", "/registration/v1/contests?q=tianjin-2025-rehearsal&limit=200")
                .json()
                .required("items")
                .valueStream()
                .map(contest -> contest.required("id").asText())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** All pools, as soon as each of them waits for a decision on this version. */
    private List<JsonNode> waitingFor(String contest, int version) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            List<JsonNode> pools = api.get("office", "/scoring/v1/contests/" + contest + "/pools?limit=200")
                    .json()
                    .required("items")
                    .valueStream()
                    .toList();
            if (pools.stream().allMatch(pool -> pool.path("amendment").asInt() == version)) {
                return pools;
            }
            assertThat(System.nanoTime()).as("the amendment reaches %s", pools).isLessThan(deadline);
            LockSupport.parkNanos(STEP.toNanos());
        }
    }

    private Api.Answer post(String user, String path, String body, Map<String, String> preconditions) {
        Map<String, String> headers = new HashMap<>(preconditions);
        headers.put("Content-Type", "application/json");
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        return api.call(user, "POST", path, body, headers);
    }
}
