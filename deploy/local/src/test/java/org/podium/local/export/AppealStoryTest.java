package org.podium.local.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podium.local.ServiceAnswers;
import org.podium.local.play.client.Api;
import org.podium.rulebook.Text;

class AppealStoryTest {
    private static final ToldContest CONTEST =
            new ToldContest("c", "sample", new Text("样例", "Sample"), true, ZoneId.of("Asia/Shanghai"), List.of());
    private static final List<Map<String, String>> MARKS = List.of(
            Map.of("stage", "HEATS", "entry", "entry B"),
            Map.of("stage", "FINAL", "entry", "entry A"),
            Map.of("stage", "FINAL", "entry", "entry B"));

    private final ServiceAnswers services = new ServiceAnswers();
    private final Map<String, String> answers = services.byPath();
    private final List<String> leftOut = new ArrayList<>();

    @BeforeEach
    void serve() {
        answers.put(
                "/scoring/v1/contests/c/pools",
                "{\"items\": [{\"id\": \"heats\", \"stage\": \"HEATS\"}, {\"id\": \"final\", \"stage\": \"FINAL\"}]}");
    }

    @AfterEach
    void stop() {
        services.close();
    }

    @Test
    void what_was_ruled_on_is_told_as_it_was_filed_in_the_zone_of_the_contest() {
        appeals("final", appeal("A", "REJECTED"), appeal("B", "UPHELD"));

        assertThat(story())
                .extracting(step -> step.written().toString())
                .containsExactly(
                        "{\"step\":\"appeal\",\"at\":\"2025-11-11T18:30:00+08:00\",\"stage\":\"FINAL\",\"entry\":\"entry A\","
                                + "\"subject\":\"EQUIPMENT\",\"statement\":\"断电\",\"decision\":\"REJECTED\",\"reason\":\"已查\"}",
                        "{\"step\":\"appeal\",\"at\":\"2025-11-11T18:30:00+08:00\",\"stage\":\"FINAL\",\"entry\":\"entry B\","
                                + "\"subject\":\"EQUIPMENT\",\"statement\":\"断电\",\"decision\":\"UPHELD\",\"reason\":\"已查\"}");
        assertThat(leftOut).isEmpty();
    }

    @Test
    void what_nobody_ruled_on_and_what_no_play_could_take_is_named() {
        appeals("final", appeal("A", "OPEN"), appeal("B", "WITHDRAWN"));
        appeals("heats", appeal("A", "UPHELD"), appeal("B", "LAPSED"));

        assertThat(story()).isEmpty();
        assertThat(leftOut)
                .containsExactly(
                        "entry A: an appeal in the stage HEATS that is UPHELD; there are no marks of it",
                        "entry B: an appeal in the stage HEATS that is LAPSED",
                        "entry A: an appeal in the stage FINAL that is OPEN",
                        "entry B: an appeal in the stage FINAL that is WITHDRAWN");
    }

    private void appeals(String pool, String... filed) {
        answers.put("/scoring/v1/pools/" + pool + "/appeals", "{\"items\": [" + String.join(", ", filed) + "]}");
    }

    private static String appeal(String entry, String status) {
        return """
                {"entryId": "%s", "ground": "EQUIPMENT", "statement": "断电", "status": "%s", "reason": "已查",
                 "filedAt": "2025-11-11T10:30:00Z"}""".formatted(entry, status);
    }

    private List<Told> story() {
        HttpClient http = Api.client();
        Api api = services.api(http);
        return AppealStory.read(api, CONTEST, id -> "entry " + id, MARKS, leftOut::add);
    }
}
