package org.podium.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.podium.kit.idempotency.Idempotent;
import org.podium.kit.problem.Problem;

/**
 * Adds the problems that follow from what an operation is, so that no resource repeats them: 401 and 403 where a token is
 * needed, 404 where a path names something, 400 where something can be malformed, 412 and 428 with {@code If-Match}, and
 * the header with 409 and 422 for {@link Idempotent} ones. What an operation says itself stays. Runs at build time, since only
 * the code knows what is idempotent.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemResponses implements OASFilter {
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final String ROOT = "{root}";
    private static final String IF_MATCH = "If-Match";

    private final Set<String> idempotentOperations;

    public ProblemResponses(IndexView code) {
        idempotentOperations = code.getAnnotations(DotName.createSimple(Idempotent.class)).stream()
                .filter(use -> use.target().kind() == AnnotationTarget.Kind.METHOD)
                .map(use -> use.target()
                        .asMethod()
                        .annotation(DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class)))
                .filter(Objects::nonNull)
                .map(operation -> operation.value("operationId"))
                .filter(Objects::nonNull)
                .map(value -> value.asString())
                .collect(Collectors.toSet());
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        if (schemas == null || !schemas.containsKey("Problem")) {
            document.getComponents().addSchema("Problem", problem());
        }
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().values().forEach(operation -> complete(path, operation)));
    }

    private void complete(String path, Operation operation) {
        Map<Integer, String> problems = new LinkedHashMap<>();
        boolean idempotent =
                operation.getOperationId() != null && idempotentOperations.contains(operation.getOperationId());
        if (idempotent && !takes(operation, IDEMPOTENCY_KEY)) {
            operation.addParameter(idempotencyKey());
        }
        if (operation.getRequestBody() != null || hasParameters(operation)) {
            problems.put(400, "The request cannot be read or breaks a constraint");
        }
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            problems.put(401, "No valid token");
            problems.put(403, "The token's roles do not allow this");
        }
        if (path.replace(ROOT, "").contains("{")) {
            problems.put(404, "There is nothing here, or nothing of yours");
        }
        if (idempotent) {
            problems.put(
                    409,
                    "The first request with this Idempotency-Key is still running, or the state does not allow this");
            problems.put(422, "This Idempotency-Key was used with another request, or the content is refused");
        }
        if (takes(operation, IF_MATCH)) {
            problems.put(412, "The resource has changed since you read it");
            problems.put(428, "The If-Match header is missing");
        }
        problems.forEach((status, description) -> add(operation, status.toString(), description));
        add(operation, "default", "Any other problem; its type is in the catalogue");
    }

    private static boolean hasParameters(Operation operation) {
        return operation.getParameters() != null && !operation.getParameters().isEmpty();
    }

    private static boolean takes(Operation operation, String header) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> header.equalsIgnoreCase(p.getName()));
    }

    private static void add(Operation operation, String status, String description) {
        APIResponse known = operation.getResponses().getAPIResponse(status);
        if (known != null && known.getContent() != null) {
            return;
        }
        String said = known == null || known.getDescription() == null ? description : known.getDescription();
        operation
                .getResponses()
                .addAPIResponse(
                        status,
                        OASFactory.createAPIResponse()
                                .description(said)
                                .content(OASFactory.createContent()
                                        .addMediaType(
                                                Problem.MEDIA_TYPE,
                                                OASFactory.createMediaType()
                                                        .schema(OASFactory.createSchema()
                                                                .ref("#/components/schemas/Problem")))));
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name(IDEMPOTENCY_KEY)
                .in(Parameter.In.HEADER)
                .required(true)
                .description("Makes a repeated request the same request; kept for 24 hours")
                .schema(text());
    }

    private static Schema problem() {
        Schema fieldError = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("pointer", text())
                .addProperty("code", text())
                .addProperty("message", text());
        return OASFactory.createSchema()
                .description("RFC 9457 problem; type is stable, texts follow Accept-Language")
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("type", text())
                .addProperty("title", text())
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("code", text())
                .addProperty("detail", text())
                .addProperty("instance", text())
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(fieldError))
                .required(List.of("type", "title", "status", "code", "detail"));
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
