package org.podium.kit.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.stream.Collectors;

/** JSON that is not of the expected form; trying again does not help. Says where, and does not repeat what stands there. */
public class JsonDoesNotFit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JsonDoesNotFit(Class<?> type, JsonProcessingException cause) {
        super("does not fit %s: %s".formatted(type.getName(), place(cause)), cause);
    }

    private static String place(JsonProcessingException cause) {
        if (!(cause instanceof JsonMappingException mapping)) {
            return "is not JSON";
        }
        return mapping.getPath().stream()
                .map(step ->
                        "/" + (step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName()))
                .collect(Collectors.joining());
    }
}
