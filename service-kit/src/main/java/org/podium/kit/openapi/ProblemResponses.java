package org.podium.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.podium.kit.idempotency.Idempotent;
import org.podium.kit.problem.KitProblem;
import org.podium.kit.problem.Problem;

/**
 * Adds the answers that follow from what an operation is, so that no resource repeats them: 401 and 403 where a token is
 * needed, 404 where a path names something, 400, 413 and 415 where something can be malformed, 412 and 428 with {@code
 * If-Match}, the header with 409 and 422 for {@link Idempotent} ones, 503 everywhere; and those that {@link Answers} has from
 * the code: the status of success, its headers, and every problem by its code. What an operation says itself stays. Runs at
 * build time, since only the code knows what is idempotent and what is public.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemResponses implements OASFilter {
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final String ROOT = "{root}";
    private static final Map<String, String> SUCCESS =
            Map.of("200", "OK", "201", "Created", "202", "Accepted; the rest follows by itself");
    private static final Map<String, String> HEADERS = Map.of(
            HttpHeaders.ETAG,
            "The version of what is answered; for If-Match",
            HttpHeaders.LOCATION,
            "Where what was made or begun is read",
            HttpHeaders.LINK,
            "The next page, rel=next (RFC 8288); absent on the last",
            HttpHeaders.RETRY_AFTER,
            "Seconds after which asking again makes sense");

    private final Set<String> idempotentOperations;
    private final Set<String> publicOperations;
    private final Answers answers = Answers.read();

    public ProblemResponses(IndexView code) {
        idempotentOperations = operationsWith(Idempotent.class, code);
        publicOperations = operationsWith(PermitAll.class, code);
    }

    private static Set<String> operationsWith(Class<?> annotation, IndexView code) {
        return code.getAnnotations(DotName.createSimple(annotation)).stream()
                .filter(use -> use.target().kind() == AnnotationTarget.Kind.METHOD)
                .map(use -> use.target()
                        .asMethod()
                        .annotation(DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class)))
                .filter(Objects::nonNull)
                .map((AnnotationInstance operation) -> operation.value("operationId"))
                .filter(Objects::nonNull)
                .map(AnnotationValue::asString)
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
        String id = String.valueOf(operation.getOperationId());
        boolean idempotent = idempotentOperations.contains(id);
        if (publicOperations.contains(id)) {
            // the framework sees only the class, which asks for a token
            operation.setSecurity(null);
        }
        if (idempotent && !takes(operation, IDEMPOTENCY_KEY)) {
            operation.addParameter(idempotencyKey());
        }
        Answers.Answer known = answers.of(operation);
        succeed(operation.getResponses(), known);
        Map<String, Map<String, String>> problems = new TreeMap<>();
        known.problems().forEach((status, codes) -> problems.put(status, new TreeMap<>(codes)));
        usual(path, operation, idempotent).forEach(problem -> problems.computeIfAbsent(
                        Integer.toString(problem.status()), status -> new TreeMap<>())
                .put(problem.code(), title(problem)));
        problems.forEach((status, codes) -> add(operation, status, codes, known));
        add(operation, "default", Map.of(), known);
    }

    private static List<KitProblem> usual(String path, Operation operation, boolean idempotent) {
        boolean body = operation.getRequestBody() != null;
        boolean secured =
                operation.getSecurity() != null && !operation.getSecurity().isEmpty();
        boolean conditional = takes(operation, HttpHeaders.IF_MATCH);
        return Map.of(
                        KitProblem.INVALID_REQUEST, body || hasParameters(operation),
                        KitProblem.UNAUTHENTICATED, secured,
                        KitProblem.FORBIDDEN, secured,
                        KitProblem.NOT_FOUND, path.replace(ROOT, "").contains("{"),
                        KitProblem.IDEMPOTENCY_KEY_IN_USE, idempotent,
                        KitProblem.IDEMPOTENCY_KEY_REUSED, idempotent,
                        KitProblem.PRECONDITION_FAILED, conditional,
                        KitProblem.PRECONDITION_REQUIRED, conditional,
                        KitProblem.PAYLOAD_TOO_LARGE, body,
                        KitProblem.UNAVAILABLE, true)
                .entrySet()
                .stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String title(KitProblem problem) {
        return problem.definition().title().en();
    }

    private static void succeed(APIResponses responses, Answers.Answer known) {
        APIResponse usual = responses.getAPIResponse("200");
        List<String> other = known.statuses();
        if (other != null && usual != null) {
            responses.removeAPIResponse("200");
            other.forEach(status -> responses.addAPIResponse(
                    status,
                    OASFactory.createAPIResponse()
                            .description(SUCCESS.getOrDefault(status, usual.getDescription()))
                            .content(usual.getContent())));
        }
        responses.getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2") && !status.equals("204")) {
                for (String header : List.of(HttpHeaders.ETAG, HttpHeaders.LINK, HttpHeaders.LOCATION)) {
                    if (known.has(header)) {
                        header(answer, header);
                    }
                }
            }
        });
    }

    private static void header(APIResponse answer, String name) {
        answer.addHeader(
                name, OASFactory.createHeader().description(HEADERS.get(name)).schema(text()));
    }

    private static boolean hasParameters(Operation operation) {
        return operation.getParameters() != null && !operation.getParameters().isEmpty();
    }

    private static boolean takes(Operation operation, String header) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> header.equalsIgnoreCase(p.getName()));
    }

    private void add(Operation operation, String status, Map<String, String> codes, Answers.Answer known) {
        APIResponse own = operation.getResponses().getAPIResponse(status);
        if (own != null && own.getContent() != null) {
            return;
        }
        String listed = codes.isEmpty()
                ? "Any other problem; its type is in the catalogue"
                : codes.entrySet().stream()
                        .map(code -> "`%s`: %s".formatted(code.getKey(), code.getValue()))
                        .collect(Collectors.joining("; "));
        String said = own == null || own.getDescription() == null ? listed : own.getDescription() + " " + listed;
        APIResponse answer = OASFactory.createAPIResponse()
                .description(said)
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                                        .example(example(status, codes))));
        if (status.equals("503") || (status.equals("404") && known.has(HttpHeaders.RETRY_AFTER))) {
            header(answer, HttpHeaders.RETRY_AFTER);
        }
        if (status.equals("412")) {
            header(answer, HttpHeaders.ETAG);
        }
        operation.getResponses().addAPIResponse(status, answer);
    }

    private Map<String, Object> example(String status, Map<String, String> codes) {
        KitProblem other = KitProblem.INTERNAL_ERROR;
        String code = codes.keySet().stream().findFirst().orElse(other.code());
        String title = codes.getOrDefault(code, title(other));
        Map<String, Object> example = new TreeMap<>();
        example.put("type", "/problems/" + answers.service() + "/" + code);
        example.put("title", title);
        example.put("status", codes.isEmpty() ? other.status() : Integer.parseInt(status));
        example.put("code", code);
        example.put("detail", title);
        return example;
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
