package org.podium.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.podium.kit.test.SchemaCheck;
import org.podium.scoring.contest.ContestFacts;
import org.podium.scoring.entry.EntryFacts;
import org.podium.scoring.verification.VerificationEvents;

/** What scoring uses of other services' events is promised by their schemas. */
class ConsumerContractTest {
    private static final String ENTRY = "registration.entry-approved.v1";
    private static final String REFUSAL = "awards.verification-refused.v1";
    private static final String CONTEST = "registration.contest-published.v1";

    /** Type to sample; events of one shape share one. */
    private static final Map<String, String> SAMPLES = Map.ofEntries(
            Map.entry(REFUSAL, REFUSAL),
            Map.entry(CONTEST, CONTEST),
            Map.entry("registration.contest-amended.v1", CONTEST),
            Map.entry("registration.clock-set.v1", "registration.clock-set.v1"),
            Map.entry("registration.contest-deleted.v1", "registration.contest-deleted.v1"),
            Map.entry("registration.membership-granted.v1", "registration.membership-granted.v1"),
            Map.entry("registration.membership-revoked.v1", "registration.membership-granted.v1"),
            Map.entry(ENTRY, ENTRY),
            Map.entry("registration.entry-returned.v1", ENTRY),
            Map.entry("registration.entry-corrected.v1", ENTRY),
            Map.entry("registration.entry-refused.v1", ENTRY),
            Map.entry("registration.entry-withdrawn.v1", ENTRY),
            Map.entry("registration.entry-disqualified.v1", ENTRY),
            Map.entry("registration.entry-cancelled.v1", ENTRY),
            Map.entry("registration.substitution-decided.v1", ENTRY));

    static Stream<String> types() {
        return SAMPLES.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_field_that_is_used_is_promised(String type) {
        SchemaCheck.ofTheHouse().promised(type, sample(type));
    }

    @Test
    void the_samples_are_what_the_records_read() throws IOException {
        ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());

        assertThat(json.readValue(sample(ENTRY), EntryFacts.class))
                .hasNoNullFieldsOrPropertiesExcept("region", "ground", "by");
        assertThat(json.readValue(sample(CONTEST), ContestFacts.class)).hasNoNullFieldsOrPropertiesExcept("clock");
        assertThat(json.readValue(sample(REFUSAL), VerificationEvents.Refusal.class))
                .hasNoNullFieldsOrPropertiesExcept("reason");
    }

    private static String sample(String type) {
        String file = "/events/" + SAMPLES.getOrDefault(type, type) + ".json";
        try (InputStream sample = Objects.requireNonNull(ConsumerContractTest.class.getResourceAsStream(file), file)) {
            return new String(sample.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
