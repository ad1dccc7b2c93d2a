package org.podium.kit.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A real broker in the test's JVM; see {@link KafkaBroker}. */
public class KafkaResource implements QuarkusTestResourceLifecycleManager {
    private static volatile @Nullable KafkaBroker broker;

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
        KafkaBroker running = broker;
        if (running != null) {
            broker = null;
            running.stop();
        }
    }

    /** The broker goes away, as in a crash of its machine; its data stays. */
    public static void pause() {
        running().pause();
    }

    public static void resume() {
        running().resume();
    }

    private static KafkaBroker running() {
        KafkaBroker running = broker;
        if (running == null) {
            throw new IllegalStateException("the test has no KafkaResource");
        }
        return running;
    }
}
