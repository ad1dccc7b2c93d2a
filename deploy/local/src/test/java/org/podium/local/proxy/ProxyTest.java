package org.podium.local.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.podium.local.platform.Ports;

class ProxyTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void every_path_leads_to_its_neighbour_and_instances_take_turns() throws Exception {
        List<Integer> ports = Ports.freeOnes(3);
        HttpServer one = neighbour("one");
        HttpServer two = neighbour("two");
        try (Proxy proxy = new Proxy(List.of(
                "/registration=" + one.getAddress().getPort() + ","
                        + two.getAddress().getPort(),
                "/scoring=" + ports.get(1)))) {
            int port = proxy.listen(ports.get(0))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(10, TimeUnit.SECONDS);
            Set<String> who = new TreeSet<>();
            for (int i = 0; i < 4; i++) {
                HttpResponse<String> response = post(port, "/registration/v1/contests?a=b", "body " + i);
                assertThat(response.statusCode()).isEqualTo(201);
                assertThat(response.body())
                        .endsWith(" POST /registration/v1/contests?a=b body " + i + " 127.0.0.1:" + port);
                who.add(response.body().substring(0, 3));
            }
            assertThat(who).containsExactly("one", "two");

            HttpResponse<String> away = post(port, "/scoring/v1/pools", "");
            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(away.headers().firstValue("Retry-After")).contains("1");
            assertThat(away.headers().firstValue("Content-Type")).contains("application/problem+json");

            assertThat(get(port, "/").body()).contains("Podium", "/mailbox/");
            assertThat(get(port, "/registrationx").statusCode()).isEqualTo(404);
        } finally {
            one.stop(0);
            two.stop(0);
        }
    }

    @Test
    void an_instance_that_is_gone_is_passed_over_and_is_asked_again_when_it_is_back() throws Exception {
        List<Integer> ports = Ports.freeOnes(3);
        HttpServer lives = neighbour("one");
        int gone = ports.get(1);
        try (Proxy proxy =
                new Proxy(List.of("/awards=" + gone + "," + lives.getAddress().getPort() + "," + ports.get(2)))) {
            int port = proxy.listen(ports.get(0))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(10, TimeUnit.SECONDS);
            for (int i = 0; i < 7; i++) {
                HttpResponse<String> response = post(port, "/awards/v1/pools", "body " + i);
                assertThat(response.statusCode()).isEqualTo(201);
                assertThat(response.body()).startsWith("one POST /awards/v1/pools body " + i);
            }
            HttpServer back = neighbour("two", gone);
            try {
                Set<String> who = new TreeSet<>();
                for (int i = 0; i < 3; i++) {
                    who.add(post(port, "/awards/v1/pools", "").body().substring(0, 3));
                }
                assertThat(who).containsExactly("one", "two");
            } finally {
                back.stop(0);
            }
        } finally {
            lives.stop(0);
        }
    }

    private HttpResponse<String> post(int port, String path, String body) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpServer neighbour(String name) throws IOException {
        return neighbour(name, 0);
    }

    private static HttpServer neighbour(String name, int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                byte[] answer = (name + " " + exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body
                                + " " + exchange.getRequestHeaders().getFirst("X-Forwarded-Host"))
                        .getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(201, answer.length);
                exchange.getResponseBody().write(answer);
            }
        });
        server.start();
        return server;
    }
}
