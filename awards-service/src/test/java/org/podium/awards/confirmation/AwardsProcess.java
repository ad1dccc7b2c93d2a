package org.podium.awards.confirmation;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.podium.kit.test.Eventually;

/** The service as it is delivered, in a process of its own that can really be killed, and started again on the same data. */
final class AwardsProcess implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);

    private final Path log;
    private final Process process;

    private AwardsProcess(Path log, Process process) {
        this.log = log;
        this.process = process;
    }

    /** @param settings by configuration key; the calls of the test go to this process from now on */
    static AwardsProcess start(Path jar, Map<String, String> settings) throws IOException {
        var port = freePort();
        var log = Files.createTempFile("awards-", ".log");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(List.of(
                java,
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-jar",
                jar.toString()));
        var environment = new HashMap<String, String>();
        settings.forEach((key, value) -> environment.put(variable(key), value));
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().putAll(environment);
        var started = new AwardsProcess(
                log,
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start());
        RestAssured.port = port;
        Eventually.within(
                START, () -> given().get("/awards/q/health/ready").then().statusCode(200));
        return started;
    }

    /** The name under which the environment sets a configuration key. */
    private static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(java.util.Locale.ROOT);
    }

    /** SIGKILL: nothing of it runs any more, nothing is said goodbye to. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** SIGTERM; it may take its time. */
    void askToEnd() {
        process.destroy();
    }

    boolean endsWithin(Duration limit) throws InterruptedException {
        return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        kill();
        Files.deleteIfExists(log);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
