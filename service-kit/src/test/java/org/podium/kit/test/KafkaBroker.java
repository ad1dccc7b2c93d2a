package org.podium.kit.test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Properties;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * One node, KRaft, free ports, topics made when first used with three partitions. It can be stopped and started again with its
 * data on the same port, to see what services do without it.
 */
public final class KafkaBroker {
    private final Path folder;
    private final Properties settings;
    private final int port;
    private KafkaRaftServer server;

    private KafkaBroker(Path folder, Properties settings, int port) {
        this.folder = folder;
        this.settings = settings;
        this.port = port;
        this.server = run(settings);
    }

    public static KafkaBroker start() {
        try {
            Path folder = Files.createTempDirectory("podium-kafka");
            int port = freePort();
            int controller = freePort();
            Properties settings = settings(folder, port, controller);
            format(folder, settings);
            return new KafkaBroker(folder, settings, port);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Properties settings(Path folder, int port, int controller) {
        Properties settings = new Properties();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", "1");
        settings.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controller);
        settings.setProperty(
                "listeners", "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controller));
        settings.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.setProperty("log.dirs", folder.resolve("log").toString());
        settings.setProperty("num.partitions", "3");
        settings.setProperty("auto.create.topics.enable", "true");
        settings.setProperty("message.max.bytes", "4194304");
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        settings.setProperty("offsets.topic.num.partitions", "3");
        settings.setProperty("offsets.topic.replication.factor", "1");
        settings.setProperty("transaction.state.log.replication.factor", "1");
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
        settings.setProperty("min.insync.replicas", "1");
        return settings;
    }

    private static void format(Path folder, Properties settings) throws IOException {
        Path file = folder.resolve("server.properties");
        try (var out = Files.newBufferedWriter(file)) {
            settings.store(out, null);
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = StorageTool.execute(
                new String[] {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()},
                new PrintStream(said, true, StandardCharsets.UTF_8));
        if (code != 0) {
            throw new IllegalStateException(
                    "Kafka's storage cannot be formatted: " + said.toString(StandardCharsets.UTF_8));
        }
    }

    private static KafkaRaftServer run(Properties settings) {
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        server.startup();
        return server;
    }

    public String address() {
        return "127.0.0.1:" + port;
    }

    /** Goes away and keeps its data. */
    public void pause() {
        server.shutdown();
        server.awaitShutdown();
    }

    public void resume() {
        server = run(settings);
    }

    public void stop() {
        pause();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
