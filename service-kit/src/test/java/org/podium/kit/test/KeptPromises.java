package org.podium.kit.test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds every JSON answer that any test of a service gets to what the service's OpenAPI document promises for that operation
 * and status. It is there without being asked for, in every {@code @QuarkusTest} that has the kit's tests on its class path: so
 * the document is shown to be true by all that the tests do, not only by its examples.
 */
public final class KeptPromises implements QuarkusTestBeforeEachCallback, Filter {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Document> documents = new ConcurrentHashMap<>();

    @Override
    public void beforeEach(QuarkusTestMethodContext test) {
        if (test.getTestInstance().getClass().getPackageName().startsWith("org.podium.kit")) {
            return; // the kit's trial promises nothing to anybody: it has no answers.json
        }
        if (RestAssured.filters().stream().noneMatch(KeptPromises.class::isInstance)) {
            RestAssured.filters(this);
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext further) {
        Response response = further.next(request, expected);
        URI asked = URI.create(request.getURI());
        String[] parts = asked.getPath().split("/", 4);
        String type = String.valueOf(response.getContentType());
        if (parts.length == 4 && parts[2].startsWith("v") && type.matches("application/(problem\\+)?json.*")) {
            documents
                    .computeIfAbsent(asked.getAuthority() + "/" + parts[1], Document::served)
                    .check(
                            request.getMethod(),
                            asked.getPath(),
                            response.statusCode(),
                            type.replaceAll(";.*", ""),
                            response.asString());
        }
        return response;
    }

    /** The promises of one OpenAPI document. */
    static final class Document {
        private static final String PLACE = "https://podium.test/openapi";

        private final SchemaRegistry registry;
        private final List<Operation> operations;
        private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();

        private record Operation(String method, Pattern path, JsonNode responses) {}

        Document(JsonNode document) {
            ObjectNode shared = JSON.createObjectNode();
            shared.putObject("components").set("schemas", document.at("/components/schemas"));
            registry = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(PLACE, shared.toString())));
            // a literal path comes before one with a variable at that place
            operations = document.path("paths").properties().stream()
                    .sorted(Comparator.comparing(path -> path.getKey().replace('{', '\uffff')))
                    .flatMap(path -> path.getValue().properties().stream()
                            .map(operation -> new Operation(
                                    operation.getKey().toUpperCase(Locale.ROOT),
                                    Pattern.compile(path.getKey().replaceAll("\\{[^}]+}", "[^/]+")),
                                    operation.getValue().path("responses"))))
                    .toList();
        }

        static Document served(String place) {
            try {
                return new Document(JSON.readTree(
                        URI.create("http://" + place + "/q/openapi?format=json").toURL()));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        /** @param type the media type without its parameters */
        void check(String method, String path, int status, String type, String body) {
            promised(method, path, status, type).ifPresent(schema -> {
                List<Error> faults = schemas.computeIfAbsent(schema, this::schema)
                        .validate(
                                body,
                                InputFormat.JSON,
                                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
                if (!faults.isEmpty()) {
                    throw new AssertionError("%s %s answered %d otherwise than its OpenAPI document says:%n%s%n%s"
                            .formatted(
                                    method,
                                    path,
                                    status,
                                    faults.stream()
                                            .map(fault -> fault.getInstanceLocation() + ": " + fault.getMessage())
                                            .collect(Collectors.joining("\n")),
                                    body));
                }
            });
        }

        private Optional<JsonNode> promised(String method, String path, int status, String type) {
            @Nullable
            JsonNode responses = operations.stream()
                    .filter(operation -> operation.method().equals(method)
                            && operation.path().matcher(path).matches())
                    .map(Operation::responses)
                    .findFirst()
                    .orElse(null);
            if (responses == null) {
                if (status < 400) {
                    throw new AssertionError(method + " " + path + " answers and is in no OpenAPI document");
                }
                return Optional.empty();
            }
            JsonNode answer = responses.has(Integer.toString(status))
                    ? responses.path(Integer.toString(status))
                    : responses.path(status < 400 ? "none" : "default");
            if (answer.isMissingNode()) {
                throw new AssertionError(
                        "%s %s answers %d and its OpenAPI document does not know it".formatted(method, path, status));
            }
            JsonNode schema = answer.path("content").path(type).path("schema");
            return schema.isMissingNode() ? Optional.empty() : Optional.of(schema);
        }

        /** The document's references lead to its components, which the registry reads once. */
        private Schema schema(JsonNode schema) {
            return registry.getSchema(
                    schema.toString().replace("\"#/components/", "\"" + PLACE + "#/components/"), InputFormat.JSON);
        }
    }
}
