package org.podium.kit.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A real broker in the test's JVM; see {@link KafkaBroker}. */
public class KafkaResource implements QuarkusTestResourceLifecycleManager {
    private @Nullable KafkaBroker broker;

    @Override
    public Map<String, String> start() {
        KafkaBroker started = KafkaBroker.start();
        broker = started;
        System.setProperty(KafkaProbe.BROKER, started.address());
        return Map.of(
                "kafka.bootstrap.servers", started.address(),
                "quarkus.log.category.\"kafka\".level", "WARN",
                "quarkus.log.category.\"state.change.logger\".level", "WARN",
                "quarkus.log.category.\"org.apache.kafka\".level", "WARN");
    }

    @Override
    public void stop() {
        if (broker != null) {
            broker.stop();
        }
    }
}
