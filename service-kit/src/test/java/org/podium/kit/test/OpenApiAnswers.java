package org.podium.kit.test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.podium.kit.paging.Pages;
import org.podium.kit.precondition.ETags;
import org.podium.kit.problem.ProblemCode;
import org.podium.kit.problem.ProblemException;

/**
 * {@code src/main/resources/openapi/answers.json} of a service, from which its OpenAPI document gets the status, the headers
 * and the problems of every operation, against the code: a problem is answered where its constant is read on some way from the
 * operation's method. That way may be one that no request takes; a problem that is missing cannot be. {@code
 * -Dpodium.contracts.update=true} rewrites the file; the next build's document has it.
 */
public final class OpenApiAnswers {
    private static final Path FILE = Path.of("src/main/resources/openapi/answers.json");
    private static final Map<String, String> SUCCESS = Map.of("OK", "200", "CREATED", "201", "ACCEPTED", "202");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private OpenApiAnswers() {}

    /** @param service also the name of its package under {@code org.podium} */
    public static void check(String service) {
        JavaClasses code = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.podium.kit", "org.podium." + service);
        Map<String, Object> operations = new TreeMap<>();
        for (JavaClass type : code) {
            for (JavaMethod method : type.getMethods()) {
                method.tryGetAnnotationOfType(Operation.class)
                        .filter(operation -> !operation.operationId().isEmpty())
                        .ifPresent(operation -> operations.put(operation.operationId(), answer(method)));
            }
        }
        try {
            String found = text(Map.of("service", service, "operations", operations));
            if (Boolean.getBoolean("podium.contracts.update")) {
                Files.writeString(FILE, found);
            } else if (!Files.exists(FILE) || !Files.readString(FILE).equals(found)) {
                throw new AssertionError(
                        FILE + " is not what the code answers; run with -Dpodium.contracts.update=true,"
                                + " build again, and commit it with the document. The code answers:\n" + found);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Map<String, Object> answer(JavaMethod operation) {
        Set<JavaCodeUnit> reached = reached(operation);
        Set<String> headers = new TreeSet<>();
        Map<String, Map<String, String>> problems = new TreeMap<>();
        Set<String> statuses = new TreeSet<>();
        for (JavaCodeUnit unit : reached) {
            for (JavaFieldAccess read : unit.getFieldAccesses()) {
                AccessTarget.FieldAccessTarget field = read.getTarget();
                if (problem(field)) {
                    ProblemCode code = constant(field);
                    problems.computeIfAbsent(Integer.toString(code.status()), key -> new TreeMap<>())
                            .put(code.code(), code.definition().title().en());
                }
                if (unit.getOwner().equals(operation.getOwner())
                        && field.getOwner().getSimpleName().equals("Status")) {
                    SUCCESS.entrySet().stream()
                            .filter(known -> known.getKey().equals(field.getName()))
                            .forEach(known -> statuses.add(known.getValue()));
                }
            }
            for (JavaAccess<?> call : calls(unit)) {
                header(unit.getOwner(), call, headers);
            }
        }
        Map<String, Object> answer = new TreeMap<>();
        answer.put("problems", problems);
        if (!headers.isEmpty()) {
            answer.put("headers", headers);
        }
        if (!statuses.isEmpty() && !statuses.equals(Set.of("200"))) {
            answer.put("statuses", statuses);
        }
        return answer;
    }

    private static void header(JavaClass caller, JavaAccess<?> call, Set<String> headers) {
        JavaClass owner = call.getTargetOwner();
        String called = call.getName();
        if (owner.isEquivalentTo(ETags.class)) {
            // what refuses names the tag too, but that is the problem's
            if (!caller.getPackageName().equals(owner.getPackageName())) {
                headers.add("ETag");
            }
        } else if (owner.isEquivalentTo(Pages.class)) {
            headers.add("Link");
        } else if (owner.isEquivalentTo(ProblemException.class) && called.equals("retryAfter")) {
            headers.add("Retry-After");
        } else if (called.equals("location") && owner.getSimpleName().equals("ResponseBuilder")) {
            headers.add("Location");
        }
    }

    /** Every method that the operation may come to, also by an interface of ours; lambdas count as where they stand. */
    private static Set<JavaCodeUnit> reached(JavaCodeUnit operation) {
        Set<JavaCodeUnit> reached = new LinkedHashSet<>(List.of(operation));
        Deque<JavaCodeUnit> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            for (JavaAccess<?> call : calls(open.pop())) {
                targets(call).filter(reached::add).forEach(open::push);
            }
        }
        return reached;
    }

    private static Stream<JavaCodeUnit> targets(JavaAccess<?> call) {
        AccessTarget.CodeUnitAccessTarget target = (AccessTarget.CodeUnitAccessTarget) call.getTarget();
        JavaClass owner = call.getTargetOwner();
        if (!owner.getPackageName().startsWith("org.podium")) {
            return Stream.empty();
        }
        Stream<JavaCodeUnit> named = target.resolveMember().map(unit -> (JavaCodeUnit) unit).stream();
        String[] parameters =
                target.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
        Stream<JavaCodeUnit> overriding = owner.getAllSubclasses().stream()
                .flatMap(type -> type.tryGetMethod(target.getName(), parameters).stream());
        return Stream.concat(named, overriding);
    }

    private static List<JavaAccess<?>> calls(JavaCodeUnit unit) {
        List<JavaAccess<?>> calls = new ArrayList<>(unit.getCallsFromSelf());
        calls.addAll(unit.getCodeUnitReferencesFromSelf());
        return calls;
    }

    private static boolean problem(AccessTarget.FieldAccessTarget field) {
        return field.getOwner().isAssignableTo(ProblemCode.class)
                && field.getRawType().equals(field.getOwner());
    }

    private static ProblemCode constant(AccessTarget.FieldAccessTarget field) {
        for (Object constant : field.getOwner().reflect().getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(field.getName())) {
                return (ProblemCode) constant;
            }
        }
        throw new IllegalStateException(field.getFullName() + " is no constant of a catalogue");
    }

    private static String text(Map<String, Object> content) throws JsonProcessingException {
        return JSON.writeValueAsString(new TreeMap<>(content)) + "\n";
    }
}
