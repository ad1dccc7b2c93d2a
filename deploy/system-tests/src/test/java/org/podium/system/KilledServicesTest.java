package org.podium.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Services killed in the middle of their work change nothing of the outcome, and lose no event and no mail. */
@ExtendWith(OnePlatform.class)
class KilledServicesTest {
    private static final List<String> SERVICES = List.of("registration", "scoring", "awards", "notification");
    private static final Duration PLAY_LIMIT = Duration.ofMinutes(12);

    private final RunningPlatform platform;

    KilledServicesTest(RunningPlatform platform) {
        this.platform = platform;
    }

    @Test
    void one_service_killed_in_every_phase_leaves_the_outcome_as_it_was() throws Exception {
        Random seeded = new Random(20251016);
        killWhilePlaying(phase -> List.of(SERVICES.get(seeded.nextInt(SERVICES.size()))));
    }

    @Test
    @Tag("long")
    void every_service_killed_in_every_phase_leaves_the_outcome_as_it_was() throws Exception {
        killWhilePlaying(phase -> SERVICES);
    }

    private interface Victims {
        List<String> in(String phase);
    }

    private void killWhilePlaying(Victims victims) throws Exception {
        Path output = Files.createTempFile(platform.data().getParent(), "play-", ".log");
        Path report = platform.data().resolveSibling(output.getFileName() + ".json");
        Process play =
                platform.cli().start(output, "play", PlayedStory.PACKAGE.toString(), "--report", report.toString());
        List<Reaper.Death> deaths = new ArrayList<>();
        try (Reaper reaper = new Reaper(platform)) {
            Set<String> seen = new HashSet<>();
            while (play.isAlive()) {
                for (String phase : phases(output)) {
                    if (seen.add(phase)) {
                        for (String service : victims.in(phase)) {
                            deaths.add(reaper.kill(phase, service, Duration.ofSeconds(2)));
                        }
                    }
                }
                play.waitFor(100, TimeUnit.MILLISECONDS);
            }
        } finally {
            play.destroyForcibly();
        }
        assertThat(play.waitFor(PLAY_LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(play.exitValue()).as(Files.readString(output)).isZero();
        System.out.println("Deaths: " + deaths);
        assertThat(deaths).anyMatch(Reaper.Death::midWork);

        JsonNode mails =
                PlayedStory.read(report, new Cli.Run(List.of("play"), 0, "")).required("mails");
        assertThat(mails.required("lost").asInt()).isZero();
        assertThat(mails.required("repeated").asInt()).isLessThanOrEqualTo((int) deaths.stream()
                .filter(death -> death.service().equals("notification"))
                .count());
        allEventsCountUpByOne();
    }

    private void allEventsCountUpByOne() {
        Topics.sequences(Topics.everything(platform.state().required("kafka").asText()))
                .forEach((aggregate, sequence) -> assertThat(
                                sequence.stream().distinct().count())
                        .as(aggregate)
                        .isEqualTo(
                                sequence.stream().mapToLong(each -> each).max().orElseThrow()));
    }

    private static List<String> phases(Path output) throws IOException {
        return Files.readAllLines(output).stream()
                .filter(line -> line.startsWith("== "))
                .map(line -> line.substring(3).strip())
                .toList();
    }
}
