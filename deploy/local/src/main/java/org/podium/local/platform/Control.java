package org.podium.local.platform;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.Executors;

/** The supervisor's ear: loopback HTTP with a token that only the owner of the data directory can read. */
final class Control implements AutoCloseable {

    /** @param port on the loopback address */
    record Address(int port, String token, long pid) {}

    private final Supervisor supervisor;
    private final HttpServer server;
    private final String token;

    Control(Supervisor supervisor, DataDir data) throws IOException {
        this.supervisor = supervisor;
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        this.token = HexFormat.of().formatHex(random);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/status", this::status);
        server.createContext("/stop", this::stop);
        server.start();
        writeAddress(data);
    }

    private void writeAddress(DataDir data) throws IOException {
        Files.deleteIfExists(data.controlFile());
        if (data.root().getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    data.controlFile().resolveSibling(data.controlFile().getFileName() + ".half"),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Json.write(
                data.controlFile(),
                new Address(
                        server.getAddress().getPort(),
                        token,
                        ProcessHandle.current().pid()));
    }

    private void status(HttpExchange exchange) throws IOException {
        answer(
                exchange,
                () -> supervisor.report("probe".equals(exchange.getRequestURI().getQuery())));
    }

    private void stop(HttpExchange exchange) throws IOException {
        answer(exchange, () -> {
            supervisor.stop();
            return supervisor.report(false);
        });
    }

    @FunctionalInterface
    private interface Answer {
        Report give() throws InterruptedException;
    }

    private void answer(HttpExchange exchange, Answer answer) throws IOException {
        try (exchange) {
            String shown = exchange.getRequestHeaders().getFirst("Authorization");
            if (shown == null
                    || !MessageDigest.isEqual(
                            shown.getBytes(StandardCharsets.UTF_8),
                            ("Bearer " + token).getBytes(StandardCharsets.UTF_8))) {
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            byte[] body = Json.MAPPER.writeValueAsBytes(answer.give());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(1);
    }
}
