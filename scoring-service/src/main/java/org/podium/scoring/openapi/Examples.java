package org.podium.scoring.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.jspecify.annotations.Nullable;

/**
 * Puts the examples of {@code openapi/examples.json} into the document, by operationId. In a file of their own, because
 * three screens of annotations around each method would hide what the method does.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class Examples implements OASFilter {
    private static final String FILE = "openapi/examples.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode examples = read();

    @Override
    public Operation filterOperation(Operation operation) {
        JsonNode mine = examples.path(String.valueOf(operation.getOperationId()));
        if (operation.getRequestBody() != null && mine.has("request")) {
            show(operation.getRequestBody().getContent(), mine.path("request"));
        }
        if (operation.getResponses() != null && mine.has("answer")) {
            operation.getResponses().getAPIResponses().forEach((status, answer) -> {
                if (status.startsWith("2")) {
                    show(answer.getContent(), mine.path("answer"));
                }
            });
        }
        return operation;
    }

    private static void show(@Nullable Content content, JsonNode example) {
        if (content != null) {
            content.getMediaTypes().values().forEach(media -> media.setExample(JSON.convertValue(example, Object.class)));
        }
    }

    private static JsonNode read() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream file = loader.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
