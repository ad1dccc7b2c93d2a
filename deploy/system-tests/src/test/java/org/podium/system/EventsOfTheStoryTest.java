package org.podium.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the services told each other while the stories were played. */
@ExtendWith({PlayedStory.Once.class, PlayedNational.Once.class})
class EventsOfTheStoryTest {
    private static final Path SCHEMAS = Cli.ROOT.resolve("deploy/contracts/events");

    private final List<Topics.Sent> events;

    EventsOfTheStoryTest(PlayedStory story, PlayedNational national) {
        assertThat(national.run().exit()).as(national.run().output()).isZero();
        events = Topics.everything(story.platform().state().required("kafka").asText());
    }

    @Test
    void every_event_is_valid_under_the_schema_of_its_type() throws Exception {
        Map<String, Schema> schemas = new HashMap<>();
        TreeSet<String> wrong = new TreeSet<>();
        for (Topics.Sent event : events) {
            Path file = SCHEMAS.resolve(event.type() + ".schema.json");
            if (!Files.isRegularFile(file)) {
                wrong.add(event.type() + " has no schema");
                continue;
            }
            Schema schema = schemas.computeIfAbsent(event.type(), type -> schema(file));
            schema.validate(event.data(), InputFormat.JSON)
                    .forEach(error -> wrong.add(event.type() + ": " + error.getMessage()));
        }
        assertThat(events).isNotEmpty();
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_events_of_every_aggregate_count_up_by_one() {
        Topics.sequences(events).forEach((aggregate, sequence) -> assertThat(
                        sequence.stream().distinct().sorted())
                .as(aggregate)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, sequence.stream().distinct().count())
                                .boxed()
                                .toList()));
    }

    private static Schema schema(Path file) {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(file));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
