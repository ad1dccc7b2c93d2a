package org.podium.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podium.local.platform.DataDir;
import org.podium.local.platform.Json;
import org.podium.local.platform.Platform;

/** A play that ends in the middle says in its report where, and why. */
class FailedPlayTest {
    private static final Path TIANJIN = Path.of("..", "contests", "tianjin-2025");

    @TempDir
    private Path folder = Path.of("");

    private final HttpServer server = open();

    private static HttpServer open() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void a_platform_that_publishes_nothing() throws IOException {
        server.createContext("/", this::answer);
        server.start();
        int port = server.getAddress().getPort();
        String origin = "http://127.0.0.1:" + port;
        Platform platform = new Platform(
                origin,
                origin,
                "podium",
                origin,
                origin,
                port,
                "127.0.0.1:" + port,
                new Platform.Postgres("127.0.0.1", port, "postgres", "podium"),
                new Platform.Login("admin", "podium"),
                Map.of(),
                List.of());
        Json.write(new DataDir(folder).platformFile(), platform);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            boolean publication =
                    exchange.getRequestMethod().equals("POST") && path.equals("/registration/v1/contests");
            String body = path.endsWith("/token")
                    ? "{\"access_token\": \"t\", \"expires_in\": 600}"
                    : publication ? "{\"type\": \"/problems/kit/forbidden\"}" : "{\"items\": []}";
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(publication ? 403 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Test
    void the_report_is_written_with_the_phase_and_what_was_answered() throws IOException {
        Path report = folder.resolve("report.json");
        StringWriter said = new StringWriter();
        int exit = Podium.commandLine()
                .setErr(new PrintWriter(said))
                .execute("play", TIANJIN.toString(), "--report", report.toString(), "--data", folder.toString());

        assertThat(exit).isEqualTo(Podium.FAILED);
        JsonNode told = Json.read(report, JsonNode.class);
        assertThat(told.required("package").asText()).isEqualTo("tianjin-2025");
        assertThat(told.at("/failure/phase").asText()).isEqualTo("publish");
        assertThat(told.at("/failure/message").asText()).contains("POST /registration/v1/contests", "403");
        assertThat(told.required("phases"))
                .singleElement()
                .satisfies(phase -> assertThat(phase.required("name").asText()).isEqualTo("publish"));
        assertThat(said.toString()).contains("in the phase publish", "403");
    }
}
