package org.podium.local.mailbox;

import com.fasterxml.jackson.core.JsonGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.podium.local.platform.Json;

/**
 * The page and the API of the mailbox, under {@code /mailbox} and under {@code /}:
 *
 * <ul>
 *   <li>{@code /api/messages?to=&subject=&limit=}: the newest first, without texts; {@code full=true} with them
 *   <li>{@code /api/messages/{id}}: one, {@code /html}, {@code /text} and {@code /raw} of it
 * </ul>
 */
final class Inbox implements AutoCloseable {

    /** What a mail may do inside the page: show itself, and nothing else. */
    private static final String NOTHING_BUT_SHOW =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private final Mails mails;
    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(4);
    private final byte[] page;

    Inbox(Mails mails, int port) throws IOException {
        this.mails = mails;
        try (InputStream resource = Objects.requireNonNull(
                Inbox.class.getResourceAsStream("/mailbox/inbox.html"), "the page of the inbox")) {
            this.page = resource.readAllBytes();
        }
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(workers);
        server.createContext("/", this::handle);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/") || path.equals("/mailbox")) {
                exchange.getResponseHeaders().set("Location", "/mailbox/");
                exchange.sendResponseHeaders(302, -1);
                return;
            }
            if (!exchange.getRequestMethod().equals("GET")) {
                exchange.sendResponseHeaders(405, -1);
                return;
            }
            route(exchange, path.startsWith("/mailbox/") ? path.substring("/mailbox".length()) : path);
        }
    }

    private void route(HttpExchange exchange, String path) throws IOException {
        if (path.equals("/")) {
            send(exchange, "text/html; charset=utf-8", page);
        } else if (path.equals("/api/health")) {
            json(exchange, Map.of("mails", mails.count(), "received", mails.received()));
        } else if (path.equals("/api/messages")) {
            list(exchange);
        } else if (path.startsWith("/api/messages/")) {
            one(exchange, path.substring("/api/messages/".length()).split("/", 2));
        } else {
            exchange.sendResponseHeaders(404, -1);
        }
    }

    /** Written one by one: thousands of mails are too much for one piece of memory. */
    private void list(HttpExchange exchange) throws IOException {
        Map<String, String> query = query(exchange);
        boolean full = query.getOrDefault("full", "").equals("true");
        String limit = query.getOrDefault("limit", "");
        Mails.Found found = mails.find(
                query.getOrDefault("to", ""),
                query.getOrDefault("subject", ""),
                limit.matches("[0-9]{1,9}") ? Long.parseLong(limit) : Long.MAX_VALUE);
        headers(exchange, "application/json");
        exchange.sendResponseHeaders(200, 0);
        try (JsonGenerator answer = Json.MAPPER.createGenerator(exchange.getResponseBody())) {
            answer.writeStartObject();
            answer.writeNumberField("total", found.total());
            answer.writeArrayFieldStart("items");
            for (Mail mail : found.newest()) {
                answer.writePOJO(full ? whole(mail) : mail);
            }
            answer.writeEndArray();
            answer.writeEndObject();
        }
    }

    /** One whose texts cannot be read is listed without them. */
    private Mail whole(Mail mail) {
        try {
            return mails.get(mail.id()).orElse(mail);
        } catch (IOException unreadable) {
            return mail;
        }
    }

    private void one(HttpExchange exchange, String[] asked) throws IOException {
        Optional<Mail> mail = mails.get(asked[0]);
        if (mail.isEmpty()) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        switch (asked.length == 1 ? "" : asked[1]) {
            case "" -> json(exchange, mail.get());
            case "html" -> {
                exchange.getResponseHeaders().set("Content-Security-Policy", NOTHING_BUT_SHOW);
                send(
                        exchange,
                        "text/html; charset=utf-8",
                        utf8(Objects.requireNonNullElse(mail.get().html(), "")));
            }
            case "text" ->
                send(
                        exchange,
                        "text/plain; charset=utf-8",
                        utf8(Objects.requireNonNullElse(mail.get().text(), "")));
            case "raw" ->
                send(exchange, "text/plain; charset=utf-8", mails.raw(asked[0]).orElseThrow());
            default -> exchange.sendResponseHeaders(404, -1);
        }
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new LinkedHashMap<>();
        String raw = exchange.getRequestURI().getRawQuery();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            String[] sides = pair.split("=", 2);
            query.put(sides[0], sides.length == 1 ? "" : URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void json(HttpExchange exchange, Object value) throws IOException {
        send(exchange, "application/json", Json.MAPPER.writeValueAsBytes(value));
    }

    private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
        headers(exchange, type);
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static void headers(HttpExchange exchange, String type) {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
