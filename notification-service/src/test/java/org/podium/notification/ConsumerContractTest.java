package org.podium.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field that this service uses of another's events is promised by that service's schema. */
class ConsumerContractTest {
    private static final Path SCHEMAS = Path.of("../deploy/contracts/events");
    private static final String ENTRY = "registration.entry-received.v1";

    /** Which sample shows what is used of which event; events of one shape share one. */
    private static final Map<String, String> SAMPLES = Map.ofEntries(
            Map.entry("registration.contest-published.v1", "registration.contest-published.v1"),
            Map.entry("registration.contest-amended.v1", "registration.contest-published.v1"),
            Map.entry("registration.clock-set.v1", "registration.clock-set.v1"),
            Map.entry("registration.contest-deleted.v1", "registration.contest-deleted.v1"),
            Map.entry(ENTRY, ENTRY),
            Map.entry("registration.entry-returned.v1", ENTRY),
            Map.entry("registration.entry-corrected.v1", ENTRY),
            Map.entry("registration.entry-approved.v1", ENTRY),
            Map.entry("registration.entry-refused.v1", ENTRY),
            Map.entry("registration.entry-withdrawn.v1", ENTRY),
            Map.entry("registration.entry-disqualified.v1", ENTRY),
            Map.entry("registration.substitution-decided.v1", "registration.substitution-decided.v1"),
            Map.entry("scoring.result-part.v1", "scoring.result-part.v1"),
            Map.entry("scoring.result-published.v1", "scoring.result-published.v1"),
            Map.entry("awards.pool-decided.v1", "awards.pool-decided.v1"),
            Map.entry("awards.award-confirmed.v1", "awards.award-confirmed.v1"),
            Map.entry("awards.certificate-issued.v1", "awards.certificate-issued.v1"),
            Map.entry("awards.notice-opened.v1", "awards.notice-opened.v1"));

    static Stream<String> types() {
        return SAMPLES.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_field_that_is_used_is_promised(String type) throws IOException {
        Path file = SCHEMAS.resolve(type + ".schema.json");
        assertThat(file).exists();
        JsonNode schema = Samples.JSON.readTree(Files.readString(file));

        List<String> missing = new ArrayList<>();
        compare("", Samples.event(SAMPLES.getOrDefault(type, type)), schema, schema, missing);

        assertThat(missing)
                .as("fields of the sample that %s does not require", type)
                .isEmpty();
    }

    private static void compare(String path, JsonNode sample, JsonNode described, JsonNode root, List<String> missing) {
        JsonNode schema = resolved(described, root);
        if (sample.isArray()) {
            sample.forEach(item -> compare(path + "/*", item, schema.path("items"), root, missing));
        } else if (sample.isObject() && !isRulebook(path)) {
            List<String> required = new ArrayList<>();
            schema.path("required").forEach(name -> required.add(name.asText()));
            sample.properties().forEach(field -> {
                if (!required.contains(field.getKey())) {
                    missing.add(path + "/" + field.getKey());
                } else {
                    compare(
                            path + "/" + field.getKey(),
                            field.getValue(),
                            schema.path("properties").path(field.getKey()),
                            root,
                            missing);
                }
            });
        }
    }

    /** The rulebook is the published language of the house, described by its own schema and read tolerantly. */
    private static boolean isRulebook(String path) {
        return path.equals("/rulebook");
    }

    private static JsonNode resolved(JsonNode schema, JsonNode root) {
        JsonNode ref = schema.path("$ref");
        if (ref.isTextual() && ref.asText().startsWith("#")) {
            return resolved(root.at(ref.asText().substring(1)), root);
        }
        for (String union : List.of("oneOf", "anyOf")) {
            for (JsonNode option : schema.path(union)) {
                if (!option.path("type").asText().equals("null")) {
                    return resolved(option, root);
                }
            }
        }
        return schema;
    }
}
