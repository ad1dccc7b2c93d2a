package org.podium.kit.test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The committed OpenAPI document of a service, {@code deploy/contracts/openapi/<service>.yaml}, against the one it serves.
 * A test gives the served YAML; {@code -Dpodium.contracts.update=true} rewrites the file instead of comparing. Either way
 * the document is linted: what a frontend needs to know must stand in it.
 */
public final class OpenApiContract {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final Set<String> UPDATING = Set.of("put", "post", "patch");
    private static final String PROBLEM = "application/problem+json";

    private OpenApiContract() {}

    public static void check(String service, String served) {
        List<String> faults = lint(served);
        if (!faults.isEmpty()) {
            throw new AssertionError("the OpenAPI document lacks:\n  " + String.join("\n  ", faults));
        }
        Path file = repository().resolve("deploy/contracts/openapi").resolve(service + ".yaml");
        try {
            if (Boolean.getBoolean("podium.contracts.update")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, served);
            } else if (!Files.exists(file)) {
                throw new AssertionError(
                        file.getFileName() + " is not committed; run with -Dpodium.contracts.update=true");
            } else {
                compare(file, Files.readString(file), served);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void compare(Path file, String committed, String served) {
        List<String> before = committed.lines().toList();
        List<String> now = served.lines().toList();
        for (int i = 0; i < Math.max(before.size(), now.size()); i++) {
            String old = i < before.size() ? before.get(i) : "(nothing)";
            String fresh = i < now.size() ? now.get(i) : "(nothing)";
            if (!old.equals(fresh)) {
                throw new AssertionError(
                        "%s is not what the service serves, first at line %d:%n  committed: %s%n  served:    %s%n%s"
                                .formatted(
                                        file.getFileName(),
                                        i + 1,
                                        old,
                                        fresh,
                                        "if this change is meant, run with -Dpodium.contracts.update=true and commit the file"));
            }
        }
    }

    /** What is missing, one line each; empty: nothing. */
    public static List<String> lint(String yaml) {
        JsonNode document = read(yaml);
        List<String> faults = new ArrayList<>();
        Map<String, String> ids = new TreeMap<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(entry -> {
                    if (METHODS.contains(entry.getKey())) {
                        String where = entry.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey();
                        lint(where, entry.getKey(), entry.getValue(), faults);
                        String id = entry.getValue().path("operationId").asText();
                        String other = ids.put(id, where);
                        if (!id.isEmpty() && other != null) {
                            faults.add(where + ": operationId " + id + " is that of " + other);
                        }
                    }
                }));
        return faults;
    }

    private static void lint(String where, String method, JsonNode operation, List<String> faults) {
        if (operation.path("operationId").asText().isBlank()) {
            faults.add(where + ": an operationId");
        }
        if (operation.path("summary").asText().isBlank()) {
            faults.add(where + ": a summary");
        }
        JsonNode responses = operation.path("responses");
        if (!operation.path("security").isEmpty()) {
            problem(where, responses, "401", faults);
            problem(where, responses, "403", faults);
        }
        problem(where, responses, "default", faults);
        boolean success = false;
        for (Map.Entry<String, JsonNode> response : responses.properties()) {
            if (response.getKey().startsWith("2")) {
                success = true;
                examples(where + " " + response.getKey(), response.getValue().path("content"), faults);
            }
        }
        if (!success) {
            faults.add(where + ": a successful response");
        }
        if (UPDATING.contains(method) && operation.has("requestBody")) {
            examples(where + " request", operation.path("requestBody").path("content"), faults);
        }
    }

    private static void problem(String where, JsonNode responses, String status, List<String> faults) {
        if (!responses.path(status).path("content").has(PROBLEM)) {
            faults.add(where + ": a problem for " + status);
        }
    }

    /** An example somewhere; bytes of documents need none. */
    private static void examples(String where, JsonNode content, List<String> faults) {
        boolean needed = false;
        boolean found = false;
        for (Map.Entry<String, JsonNode> type : content.properties()) {
            if (!bytes(type.getKey())) {
                needed = true;
                if (!type.getValue().has("schema")) {
                    faults.add(where + " " + type.getKey() + ": a schema");
                }
                found |= type.getValue().has("example") || type.getValue().has("examples");
            }
        }
        if (needed && !found) {
            faults.add(where + ": an example");
        }
    }

    private static boolean bytes(String mediaType) {
        return mediaType.startsWith("image/")
                || mediaType.equals("application/pdf")
                || mediaType.equals("application/octet-stream");
    }

    private static JsonNode read(String yaml) {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(yaml);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Tests run in a module's folder; the contracts are the repository's. */
    private static Path repository() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw")) && Files.exists(folder.resolve("LICENSE"))) {
                return folder;
            }
        }
        throw new IllegalStateException("not in the repository");
    }
}
