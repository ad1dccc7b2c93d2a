package org.podium.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * Says of every answer which of its fields are always there ({@code required}), so that a generated client has no field
 * that may be missing where none is. The truth is the code's own: a component of an answer's record that is not
 * {@code @Nullable} cannot be null (NullAway holds the build to it), and only null is left out of an answer.
 *
 * <p>What a client sends is left as it is: there a component says what the code copes with, not what a client must send.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class PromisedFields implements OASFilter {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);

    /** By the name of the schema: that of the class, unless it is given another; several classes may share one. */
    private final Map<String, List<ClassInfo>> records;

    public PromisedFields(IndexView code) {
        records = code.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .collect(Collectors.groupingBy(PromisedFields::schemaOf));
    }

    private static String schemaOf(ClassInfo known) {
        AnnotationInstance schema = known.declaredAnnotation(SCHEMA);
        AnnotationValue name = schema == null ? null : schema.value("name");
        return name == null ? known.simpleName() : name.asString();
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        Set<String> sent = reached(document, schemas, PromisedFields::asked);
        Set<String> answered = reached(document, schemas, PromisedFields::answered);
        schemas.forEach((name, schema) -> {
            if (answered.contains(name) && !sent.contains(name) && schema.getProperties() != null) {
                promised(name, schema.getProperties().keySet()).forEach(field -> {
                    if (schema.getRequired() == null || !schema.getRequired().contains(field)) {
                        schema.addRequired(field);
                    }
                });
            }
        });
    }

    /** Of several records that could stand behind a schema, what all of them promise. */
    private Set<String> promised(String name, Set<String> fields) {
        Set<String> promised = new TreeSet<>(fields);
        List<ClassInfo> candidates = candidates(name)
                .filter(candidate -> names(candidate).equals(fields))
                .toList();
        if (candidates.isEmpty()) {
            return Set.of();
        }
        candidates.forEach(candidate -> promised.retainAll(candidate.recordComponents().stream()
                .filter(component -> !component.type().hasAnnotation(NULLABLE))
                .map(RecordComponentInfo::name)
                .collect(Collectors.toSet())));
        return promised;
    }

    /** {@code View}, {@code View1} (another class of that name) and {@code PageView} (a page of them). */
    private Stream<ClassInfo> candidates(String name) {
        String plain = name.replaceAll("\\d+$", "");
        return records.entrySet().stream()
                .filter(known ->
                        known.getKey().equals(plain) || (plain.startsWith(known.getKey()) && generic(known.getValue())))
                .flatMap(known -> known.getValue().stream());
    }

    private static boolean generic(List<ClassInfo> classes) {
        return classes.stream().anyMatch(known -> !known.typeParameters().isEmpty());
    }

    private static Set<String> names(ClassInfo candidate) {
        return candidate.recordComponents().stream()
                .map(RecordComponentInfo::name)
                .collect(Collectors.toSet());
    }

    private interface Side {
        Stream<Content> of(Operation operation);
    }

    private static Stream<Content> asked(Operation operation) {
        return Stream.ofNullable(operation.getRequestBody()).flatMap(body -> Stream.ofNullable(body.getContent()));
    }

    private static Stream<Content> answered(Operation operation) {
        return operation.getResponses().getAPIResponses().values().stream()
                .flatMap(answer -> Stream.ofNullable(answer.getContent()));
    }

    private static Set<String> reached(OpenAPI document, Map<String, Schema> schemas, Side side) {
        Deque<Schema> open = new ArrayDeque<>();
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .flatMap(side::of)
                .flatMap(content -> content.getMediaTypes().values().stream())
                .forEach(type -> push(open, type.getSchema()));
        Set<String> reached = new HashSet<>();
        while (!open.isEmpty()) {
            Schema schema = open.pop();
            String ref = schema.getRef();
            if (ref != null && ref.startsWith(SCHEMAS)) {
                String name = ref.substring(SCHEMAS.length());
                if (reached.add(name)) {
                    push(open, schemas.get(name));
                }
            }
            push(open, schema.getItems());
            push(open, schema.getAdditionalPropertiesSchema());
            Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                    .filter(Objects::nonNull)
                    .flatMap(Collection::stream)
                    .forEach(part -> push(open, part));
            if (schema.getProperties() != null) {
                schema.getProperties().values().forEach(part -> push(open, part));
            }
        }
        return reached;
    }

    private static void push(Deque<Schema> open, @Nullable Schema schema) {
        if (schema != null) {
            open.push(schema);
        }
    }
}
