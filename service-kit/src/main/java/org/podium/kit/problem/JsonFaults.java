package org.podium.kit.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;

/** A request body that is no JSON, or JSON that does not fit: 400, with the place. The offending value is not repeated. */
final class JsonFaults {
    private static final Sentence UNKNOWN = new Sentence("未知字段", "unknown property");
    private static final Sentence UNFIT = new Sentence("字段的值不符合要求", "the value does not fit this field");

    private JsonFaults() {}

    static ProblemException problem(JsonProcessingException failure) {
        if (failure instanceof PropertyBindingException unknown) {
            return new ProblemException(KitProblem.UNKNOWN_PROPERTY, unknown.getPropertyName())
                    .withError(pointer(unknown), "unknown-property", UNKNOWN);
        }
        if (failure instanceof JsonMappingException mapping) {
            return new ProblemException(KitProblem.MALFORMED_REQUEST, UNFIT)
                    .withError(pointer(mapping), "value", UNFIT);
        }
        JsonLocation at = failure.getLocation();
        String place = at == null ? "" : " (%d:%d)".formatted(at.getLineNr(), at.getColumnNr());
        Sentence message = new Sentence("不是有效的 JSON" + place, "not valid JSON" + place);
        return new ProblemException(KitProblem.MALFORMED_REQUEST, message).withError("", "json", message);
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
