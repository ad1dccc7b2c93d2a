package org.podium.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.podium.local.play.client.Api;
import org.podium.local.play.client.Tokens;

/** Answers as services would, faulty ones too: by path what a test says, an empty list otherwise, and a token to everybody. */
public final class ServiceAnswers implements AutoCloseable {
    private final Map<String, String> byPath = new ConcurrentHashMap<>();
    private final HttpServer server;

    public ServiceAnswers() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    public Map<String, String> byPath() {
        return byPath;
    }

    /** A client of these answers. */
    public Api api(HttpClient http) {
        String origin = "http://127.0.0.1:" + server.getAddress().getPort();
        return new Api(origin, new Tokens(origin, "podium", http), http);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String body = path.endsWith("/token")
                    ? "{\"access_token\": \"t\", \"expires_in\": 600}"
                    : byPath.getOrDefault(path, "{\"items\": []}");
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
