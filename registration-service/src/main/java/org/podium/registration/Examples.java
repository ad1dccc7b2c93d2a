package org.podium.registration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.jspecify.annotations.Nullable;

/** Adds the examples of {@code openapi-examples.json} to the operations they are for, so that no resource is buried in them. */
@OpenApiFilter(OpenApiFilter.RunStage.RUN)
public class Examples implements OASFilter {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode examples;

    public Examples() {
        try (InputStream file = Objects.requireNonNull(
                Thread.currentThread().getContextClassLoader().getResourceAsStream("openapi-examples.json"))) {
            examples = JSON.readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Operation filterOperation(Operation operation) {
        JsonNode example = examples.path(String.valueOf(operation.getOperationId()));
        if (operation.getRequestBody() != null) {
            show(operation.getRequestBody().getContent(), example.path("request"));
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                show(response.getContent(), example.path("response"));
            }
        });
        return operation;
    }

    private static void show(@Nullable Content content, JsonNode example) {
        if (content == null || example.isMissingNode()) {
            return;
        }
        Class<?> shape = example.isTextual() ? String.class : example.isArray() ? List.class : Map.class;
        Object value = JSON.convertValue(example, shape);
        content.getMediaTypes().values().forEach(type -> type.setExample(value));
    }
}
