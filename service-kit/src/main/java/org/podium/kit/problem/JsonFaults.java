package org.podium.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** A request body that is no JSON, or JSON that does not fit: 400, with the place. The offending value is not repeated. */
final class JsonFaults {
    private JsonFaults() {}

    static Response answer(JsonProcessingException failure, Problems problems, ContainerRequestContext request) {
        boolean english = Problems.english(request);
        if (failure instanceof PropertyBindingException unknown) {
            String message = english ? "unknown property" : "未知字段";
            ProblemException problem = new ProblemException(KitProblem.UNKNOWN_PROPERTY, unknown.getPropertyName());
            problem.withError(pointer(unknown), "unknown-property", message);
            return problems.answer(problem, request);
        }
        if (failure instanceof JsonMappingException mapping) {
            String message = english ? "the value does not fit this field" : "字段的值不符合要求";
            ProblemException problem = new ProblemException(KitProblem.MALFORMED_REQUEST, message);
            problem.withError(pointer(mapping), "value", message);
            return problems.answer(problem, request);
        }
        String place = failure.getLocation() == null
                ? ""
                : " (%d:%d)"
                        .formatted(
                                failure.getLocation().getLineNr(),
                                failure.getLocation().getColumnNr());
        String message = (english ? "not valid JSON" : "不是有效的 JSON") + place;
        ProblemException problem = new ProblemException(KitProblem.MALFORMED_REQUEST, message);
        problem.withErrors(List.of(new FieldError("", "json", message)));
        return problems.answer(problem, request);
    }

    private static String pointer(JsonMappingException failure) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : failure.getPath()) {
            pointer.append('/')
                    .append(step.getFieldName() == null ? step.getIndex() : Violations.escape(step.getFieldName()));
        }
        return pointer.toString();
    }
}
