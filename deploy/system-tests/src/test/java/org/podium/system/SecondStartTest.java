package org.podium.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.podium.kit.test.Eventually;
import org.podium.local.Podium;

/** What a platform keeps: over a stop and a start, and over the death of the broker that all events go through. */
@Tag("long")
@ExtendWith(PlayedStory.Once.class)
@Order(Integer.MAX_VALUE)
class SecondStartTest {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Duration RECOVERY = Duration.ofMinutes(2);
    /** On two processors that have nothing else to do. */
    private static final Duration START = Duration.ofSeconds(30);
    /** Two threads that get this much of two processors have them for themselves. */
    private static final double FREE = 0.9;

    private static final List<String> PARTS = List.of(
            "postgres", "kafka", "keycloak", "mailbox", "registration", "scoring", "awards", "notification", "proxy");

    /** Who follows contests: all but registration, which tells of them. */
    private static final List<String> FOLLOWERS = List.of("scoring", "awards", "notification");

    private final PlayedStory story;
    private final RunningPlatform platform;
    private final String contest;

    SecondStartTest(PlayedStory story) {
        this.story = story;
        this.platform = story.platform();
        this.contest = story.report().at("/contest/id").asText();
    }

    @Test
    void what_was_played_is_there_after_down_and_up_and_status_tells_how_each_part_is() throws Exception {
        run("down").mustSucceed();
        assertThat(run("status").exit()).isEqualTo(Podium.NOT_RUNNING);

        double before = FreeCores.share();
        long begun = System.nanoTime();
        run("up", "--free-ports").mustSucceed();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        startedWithin(took, before);

        Api api = new Api(platform);
        Api.Answer kept = api.get("office", "/registration/v1/contests/" + contest);
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.json().required("rulebookHash"))
                .isEqualTo(story.report().at("/contest/rulebookHash"));
        JsonNode certificate = story.report().at("/certificates/0");
        String number = certificate.required("number").asText();
        Api.Answer paper = api.call(
                "office", "GET", "/awards/v1/certificates/" + number, null, Map.of("Accept", "application/pdf"));
        assertThat(paper.response().body()).startsWith("%PDF-");
        assertThat(api.get(
                                null,
                                "/awards/v1/verify/"
                                        + certificate.required("verifyCode").asText())
                        .response()
                        .body())
                .contains(number);
        assertThat(api.get(null, "/mailbox/api/health").json().required("mails").asInt())
                .isGreaterThanOrEqualTo(story.report().at("/mails/distinct").asInt());

        String status = status();
        assertThat(PARTS)
                .allSatisfy(part -> assertThat(status).containsPattern(line(part, "ready +yes +\\d+ +\\d+ +\\d+ MB")));
        assertThat(FOLLOWERS).allSatisfy(service -> assertThat(status)
                .containsPattern(line("podium-" + service, "registration\\.contests +0 +\\d+")));
    }

    /**
     * What else runs before the start takes its share of it; afterwards the platform itself would be measured. A machine with
     * one processor, or with a build beside the test, is given as much more time as it has less of two processors.
     */
    private static void startedWithin(Duration took, double share) {
        Duration limit = share >= FREE ? START : Duration.ofMillis((long) (START.toMillis() / share));
        System.out.printf(
                "second start: %.1f s, limit %.1f s; %.0f %% of two processors were free%n",
                took.toMillis() / 1000.0, limit.toMillis() / 1000.0, share * 100);
        assertThat(took).isLessThan(limit);
    }

    @Test
    void a_broker_that_dies_is_started_again_and_what_is_told_meanwhile_arrives() {
        Api api = new Api(platform);
        long broker = platform.ready("kafka").orElseThrow();
        ProcessHandle.of(broker).orElseThrow().destroyForcibly();

        String path = "/registration/v1/contests/" + contest + "/clock";
        Api.Answer before = api.get("office", path);
        Instant later = Instant.parse(before.json().required("now").asText()).plus(Duration.ofHours(1));
        Api.Answer set = api.call(
                "office",
                "PUT",
                path,
                "{\"now\": \"" + later + "\"}",
                Map.of(
                        "Content-Type",
                        "application/json",
                        "If-Match",
                        before.response().headers().firstValue("ETag").orElseThrow()));
        assertThat(set.status()).as(set.response().body()).isEqualTo(200);
        int told = set.json().required("clockVersion").asInt();

        Eventually.within(RECOVERY, () -> assertThat(platform.ready("kafka")).isPresent());
        assertThat(platform.ready("kafka").getAsLong()).isNotEqualTo(broker);
        for (String follower : List.of("scoring", "awards", "notifications")) {
            Eventually.within(RECOVERY, () -> assertThat(api.get("office", "/" + follower + "/v1/contests/" + contest)
                            .json()
                            .required("clockVersion")
                            .asInt())
                    .as(follower)
                    .isGreaterThanOrEqualTo(told));
        }
        assertThat(status()).contains("kafka ended with exit code 137; its last lines:");
    }

    /** What {@code status} prints once every part is well. */
    private String status() {
        Cli.Run[] last = new Cli.Run[1];
        Eventually.within(RECOVERY, () -> {
            last[0] = run("status");
            last[0].mustSucceed();
        });
        return last[0].output();
    }

    private static Pattern line(String name, String rest) {
        return Pattern.compile("(?m)^" + name + " +" + rest);
    }

    private Cli.Run run(String... args) {
        return platform.cli().run(LIMIT, args);
    }
}
