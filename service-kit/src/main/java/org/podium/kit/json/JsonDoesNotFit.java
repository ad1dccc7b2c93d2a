package org.podium.kit.json;

import com.fasterxml.jackson.core.JsonProcessingException;

/** JSON that is not of the expected form; trying again does not help. */
public class JsonDoesNotFit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JsonDoesNotFit(Class<?> type, JsonProcessingException cause) {
        super("does not fit %s: %s".formatted(type.getName(), cause.getOriginalMessage()), cause);
    }
}
