package org.podium.local.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podium.local.play.client.Api;
import org.podium.local.play.client.Tokens;
import org.podium.rulebook.Text;

class AppealStoryTest {
    private static final ToldContest CONTEST =
            new ToldContest("c", "sample", new Text("样例", "Sample"), true, ZoneId.of("Asia/Shanghai"), List.of());
    private static final List<Map<String, String>> MARKS = List.of(
            Map.of("stage", "HEATS", "entry", "entry B"),
            Map.of("stage", "FINAL", "entry", "entry A"),
            Map.of("stage", "FINAL", "entry", "entry B"));

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> leftOut = new ArrayList<>();
    private final HttpServer server = open();

    private static HttpServer open() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void serve() {
        server.createContext("/", this::answer);
        server.start();
        answers.put(
                "/scoring/v1/contests/c/pools",
                "{\"items\": [{\"id\": \"heats\", \"stage\": \"HEATS\"}, {\"id\": \"final\", \"stage\": \"FINAL\"}]}");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String body = path.endsWith("/token")
                    ? "{\"access_token\": \"t\", \"expires_in\": 600}"
                    : answers.getOrDefault(path, "{\"items\": []}");
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
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
        String origin = "http://127.0.0.1:" + server.getAddress().getPort();
        HttpClient http = Api.client();
        Api api = new Api(origin, new Tokens(origin, "podium", http), http);
        return AppealStory.read(api, CONTEST, id -> "entry " + id, MARKS, leftOut::add);
    }
}
