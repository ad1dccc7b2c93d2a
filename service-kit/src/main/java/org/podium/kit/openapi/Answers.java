package org.podium.kit.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jspecify.annotations.Nullable;

/**
 * {@code openapi/answers.json} of a service: what each of its operations answers. A test of the service reads it from the code,
 * so that no annotation has to repeat what the code says.
 *
 * @param service part of the type of every problem
 */
record Answers(String service, Map<String, Answer> operations) {
    private static final String FILE = "openapi/answers.json";

    /**
     * @param statuses of success, where they are not the usual one
     * @param problems by status, then by code, with the title of each
     */
    record Answer(
            @Nullable List<String> statuses,
            @Nullable List<String> headers,
            Map<String, Map<String, String>> problems) {
        private static final Answer USUAL = new Answer(null, null, Map.of());

        boolean has(String header) {
            return headers != null && headers.contains(header);
        }
    }

    static Answers read() {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            return in == null ? new Answers("{service}", Map.of()) : new ObjectMapper().readValue(in, Answers.class);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Answer of(Operation operation) {
        return operations.getOrDefault(String.valueOf(operation.getOperationId()), Answer.USUAL);
    }
}
