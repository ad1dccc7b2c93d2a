package org.podium.local.kafka;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** Broker and controller in one process; arguments: directory, port, controller port. */
public final class KafkaNode {

    private KafkaNode() {}

    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        int port = Integer.parseInt(arguments[1]);
        Path file = directory.resolve("server.properties");
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            properties(directory, port, Integer.parseInt(arguments[2])).store(writer, "written at every start");
        }
        format(directory, file);
        Thread.ofPlatform().name("topics").start(() -> ensureTopics(directory, port));
        Kafka.main(new String[] {file.toString()});
    }

    private static void ensureTopics(Path directory, int port) {
        try {
            Topics.ensure("127.0.0.1:" + port);
            Files.writeString(directory.resolve("ready"), "the topics are there\n");
        } catch (ExecutionException | IOException e) {
            System.err.println("the topics could not be made: " + e);
            System.exit(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Properties properties(Path directory, int port, int controllerPort) {
        Properties properties = new Properties();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", "1");
        properties.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        properties.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        properties.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        properties.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put("inter.broker.listener.name", "PLAINTEXT");
        properties.put("log.dirs", directory.resolve("log").toString());
        // one node: every copy is the only one
        for (String copies : new String[] {
            "offsets.topic.replication.factor",
            "transaction.state.log.replication.factor",
            "transaction.state.log.min.isr",
            "share.coordinator.state.topic.replication.factor",
            "share.coordinator.state.topic.min.isr",
            "min.insync.replicas",
            "default.replication.factor"
        }) {
            properties.put(copies, "1");
        }
        properties.put("offsets.topic.num.partitions", "4");
        properties.put("transaction.state.log.num.partitions", "4");
        properties.put("num.partitions", "3");
        properties.put("auto.create.topics.enable", "false");
        properties.put("group.initial.rebalance.delay.ms", "0");
        properties.put("group.min.session.timeout.ms", "1000");
        properties.put("num.network.threads", "2");
        properties.put("num.io.threads", "4");
        properties.put("log.cleaner.dedupe.buffer.size", Integer.toString(16 * 1024 * 1024));
        properties.put("log.cleaner.threads", "1");
        // as long as the outboxes keep what they have sent
        properties.put("log.retention.hours", Integer.toString(14 * 24));
        return properties;
    }

    private static void format(Path directory, Path file) throws IOException {
        if (Files.exists(directory.resolve("log/meta.properties"))) {
            return;
        }
        int exit = StorageTool.execute(
                new String[] {"format", "--cluster-id", Uuid.randomUuid().toString(), "--config", file.toString()},
                System.out);
        if (exit != 0) {
            throw new IOException("formatting ended with " + exit);
        }
    }
}
