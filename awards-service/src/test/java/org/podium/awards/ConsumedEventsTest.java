package org.podium.awards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.podium.awards.calendar.CalendarTold;
import org.podium.awards.contest.ContestTold;
import org.podium.awards.entry.EntryTold;
import org.podium.awards.pool.DrawTold;
import org.podium.awards.result.ResultTold;
import org.podium.kit.test.SchemaCheck;

/** One minimal sample per event that this service follows: it can be read, and its producer promises every field of it. */
class ConsumedEventsTest {
    private static final Path SAMPLES = Path.of("src", "test", "resources", "events");
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true);

    @ParameterizedTest
    @MethodSource("types")
    void its_producer_promises_every_field(String type) throws IOException {
        SchemaCheck.ofTheHouse().promised(type, sample(type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_field_of_it_is_read(String type) throws IOException {
        assertThat(JSON.readValue(sample(type), payload(type))).isNotNull();
    }

    static Stream<String> types() throws IOException {
        try (var files = Files.list(SAMPLES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static String sample(String type) throws IOException {
        return Files.readString(SAMPLES.resolve(type + ".json"));
    }

    private static Class<?> payload(String type) {
        return switch (type) {
            case "registration.contest-published.v1", "registration.contest-amended.v1" -> ContestTold.class;
            case "registration.clock-set.v1" -> ContestTold.ClockSet.class;
            case "registration.contest-deleted.v1" -> ContestTold.Deleted.class;
            case "registration.calendar-loaded.v1" -> CalendarTold.class;
            case "scoring.pool-drawn.v1", "scoring.pool-merged.v1" -> DrawTold.class;
            case "scoring.result-part.v1" -> ResultTold.Part.class;
            case "scoring.result-published.v1" -> ResultTold.class;
            default -> EntryTold.class;
        };
    }
}
