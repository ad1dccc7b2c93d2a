package org.podium.local.kafka;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.podium.local.platform.DataDir;
import org.podium.local.platform.JavaCommand;
import org.podium.local.platform.LocalPlans;
import org.podium.local.platform.Plan;
import org.podium.local.platform.Settings;

/** A broker of one node in its own JVM. */
public final class KafkaPlan {

    private KafkaPlan() {}

    public static Plan of(DataDir data, Settings settings) {
        int port = settings.ports().of("kafka");
        Path ready = data.kafka().resolve("ready");
        return new Plan(
                "kafka",
                "kafka",
                port,
                List.of(),
                LocalPlans.BROKER_STOPS,
                "TERM",
                JavaCommand.ofLauncher(
                        data,
                        320,
                        KafkaNode.class,
                        JavaCommand.archive(data, settings, "kafka"),
                        data.kafka().toString(),
                        Integer.toString(port),
                        Integer.toString(settings.ports().of("kafka-controller"))),
                Map.of(),
                () -> {
                    Files.createDirectories(data.archives());
                    Files.createDirectories(data.kafka());
                    Files.deleteIfExists(ready);
                },
                () -> {
                    if (!Files.exists(ready)) {
                        return false;
                    }
                    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                        return socket.isConnected();
                    }
                });
    }
}
