package org.podium.kit.test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The two small tests that keep events true: a producer's event is valid under its schema ({@link #valid}), and every field of
 * a consumer's sample is promised by it ({@link #promised}). Schemas are {@code deploy/contracts/events/<type>.schema.json},
 * JSON Schema 2020-12, references within the file.
 */
public final class SchemaCheck {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Path folder;

    private SchemaCheck(Path folder) {
        this.folder = folder;
    }

    /** The schemas of this checkout, wherever in it the test runs. */
    public static SchemaCheck ofTheHouse() {
        for (Path place = Path.of("").toAbsolutePath(); place != null; place = place.getParent()) {
            Path folder = place.resolve("deploy/contracts/events");
            if (Files.isDirectory(folder)) {
                return new SchemaCheck(folder);
            }
        }
        throw new IllegalStateException("deploy/contracts/events is not above the working directory");
    }

    public static SchemaCheck of(Path folder) {
        return new SchemaCheck(folder);
    }

    private String text(String type) {
        try {
            return Files.readString(folder.resolve(type + ".schema.json"));
        } catch (IOException missing) {
            throw new UncheckedIOException("no schema for " + type, missing);
        }
    }

    /** Fails with everything that is wrong with the event. */
    public void valid(String type, String json) {
        Schema schema = REGISTRY.getSchema(text(type), InputFormat.JSON);
        List<Error> errors = schema.validate(
                json,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        if (!errors.isEmpty()) {
            throw new AssertionError(type + " breaks its schema:\n"
                    + errors.stream()
                            .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                            .collect(Collectors.joining("\n"))
                    + "\n" + json);
        }
    }

    public void valid(KafkaProbe.Seen event) {
        valid(event.type(), event.data());
    }

    /** Fails where the sample has a field that the schema does not require at that place. */
    public void promised(String type, String sample) {
        try {
            JsonNode schema = JSON.readTree(text(type));
            List<String> missing = new ArrayList<>();
            walk(schema, schema, JSON.readTree(sample), "", missing);
            if (!missing.isEmpty()) {
                throw new AssertionError(type + " does not promise: " + String.join(", ", missing));
            }
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void walk(JsonNode root, JsonNode schema, JsonNode sample, String place, List<String> missing) {
        List<JsonNode> parts = parts(root, schema);
        if (sample.isObject()) {
            for (Map.Entry<String, JsonNode> field : sample.properties()) {
                String at = place + "/" + field.getKey();
                if (parts.stream().noneMatch(part -> requires(part, field.getKey()))) {
                    missing.add(at);
                    continue;
                }
                for (JsonNode part : parts) {
                    JsonNode inner = part.path("properties").path(field.getKey());
                    if (!inner.isMissingNode()) {
                        walk(root, inner, field.getValue(), at, missing);
                    }
                }
            }
        } else if (sample.isArray()) {
            for (JsonNode part : parts) {
                for (JsonNode element : sample) {
                    if (part.has("items")) {
                        walk(root, part.get("items"), element, place + "/-", missing);
                    }
                }
            }
        }
    }

    private static boolean requires(JsonNode schema, String field) {
        for (JsonNode name : schema.path("required")) {
            if (name.asText().equals(field)) {
                return true;
            }
        }
        return false;
    }

    /** the schema itself, what it refers to, and all that it must satisfy as well */
    private static List<JsonNode> parts(JsonNode root, JsonNode schema) {
        List<JsonNode> parts = new ArrayList<>();
        parts.add(schema);
        String reference = schema.path("$ref").asText("");
        if (reference.startsWith("#/")) {
            parts.addAll(parts(root, root.at(reference.substring(1))));
        }
        for (JsonNode part : schema.path("allOf")) {
            parts.addAll(parts(root, part));
        }
        return parts;
    }
}
