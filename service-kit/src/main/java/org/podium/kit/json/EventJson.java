package org.podium.kit.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/** JSON of events: written as the API writes, read tolerantly, since a producer may promise more than a consumer uses. */
@ApplicationScoped
public class EventJson {
    private final ObjectMapper mapper;

    public EventJson(ObjectMapper mapper) {
        this.mapper = mapper.copy().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
    }

    public String write(Object data) {
        try {
            return mapper.writeValueAsString(data);
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException(
                    "cannot write %s as JSON".formatted(data.getClass().getName()), failure);
        }
    }

    /** @throws JsonDoesNotFit where the JSON does not fit the record */
    public <T> T read(String data, Class<T> type) {
        if (type == String.class) {
            return type.cast(data);
        }
        try {
            return mapper.readValue(data, type);
        } catch (JsonProcessingException failure) {
            throw new JsonDoesNotFit(type, failure);
        }
    }
}
