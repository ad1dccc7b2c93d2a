package org.podium.awards;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.podium.kit.test.KafkaProbe;

/** The event schemas that this house has committed. */
public final class Contracts {
    private static final Path EVENTS = Path.of("..", "deploy", "contracts", "events");

    private Contracts() {}

    public static void requireValid(KafkaProbe.Seen event) {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text(event.type()), InputFormat.JSON);
        var errors = schema.validate(
                event.data(),
                InputFormat.JSON,
                run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)));
        assertThat(errors).as(event.type() + " " + event.data()).isEmpty();
    }

    static boolean exists(String type) {
        return Files.exists(EVENTS.resolve(type + ".schema.json"));
    }

    static String text(String type) {
        try {
            return Files.readString(EVENTS.resolve(type + ".schema.json"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
