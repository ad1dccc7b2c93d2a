package org.podium.kit.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.jspecify.annotations.Nullable;

/**
 * Puts the examples of {@code openapi/examples.json}, {@code {"<operationId>": {"request": …, "answer": …}}}, into the
 * document. In a file of their own, because screens of annotations around a method would hide what it does. The kit's own
 * operations have theirs in {@code openapi/kit-examples.json}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class Examples implements OASFilter {
    private static final List<String> FILES = List.of("openapi/kit-examples.json", "openapi/examples.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode examples = JSON.createObjectNode();

    public Examples() {
        for (String file : FILES) {
            try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
                if (in != null) {
                    examples.setAll((ObjectNode) JSON.readTree(in));
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    @Override
    public Operation filterOperation(Operation operation) {
        JsonNode mine = examples.path(String.valueOf(operation.getOperationId()));
        if (operation.getRequestBody() != null) {
            show(operation.getRequestBody().getContent(), mine.path("request"));
        }
        if (operation.getResponses() != null && operation.getResponses().getAPIResponses() != null) {
            operation.getResponses().getAPIResponses().forEach((status, answer) -> {
                if (status.startsWith("2")) {
                    show(answer.getContent(), mine.path("answer"));
                }
            });
        }
        return operation;
    }

    private static void show(@Nullable Content content, JsonNode example) {
        if (content == null || content.getMediaTypes() == null || example.isMissingNode()) {
            return;
        }
        content.getMediaTypes().values().forEach(type -> type.setExample(JSON.convertValue(example, Object.class)));
    }
}
