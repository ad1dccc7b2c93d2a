package org.podium.awards.entry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Whom the awards of coaches are for: who was named by the end of registration. */
class AwardedCoachesTest {
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final Path SAMPLE =
            Path.of("src", "test", "resources", "events", "registration.entry-approved.v1.json");

    @Test
    void who_is_named_after_the_close_gets_none_and_who_is_named_no_more_keeps_it() throws IOException {
        assertThat(entry(sample()).coaches())
                .extracting(Entry.Coach::name)
                .containsExactly("吴岚")
                .doesNotContain("周平");
    }

    @Test
    void what_was_told_before_it_was_said_counts_as_it_was_told() throws IOException {
        ObjectNode told = sample();
        told.remove("coachesAtClose");

        assertThat(entry(told).coaches()).extracting(Entry.Coach::name).containsExactly("周平");
    }

    private static ObjectNode sample() throws IOException {
        return (ObjectNode) JSON.readTree(SAMPLE.toFile());
    }

    private static Entry entry(ObjectNode told) throws IOException {
        return new Entry(JSON.treeToValue(told, EntryTold.class), "entry-approved", Instant.EPOCH);
    }
}
