package org.podium.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** An answer as it is kept: status, the headers that tell where and which version, and the body as JSON text. */
record StoredAnswer(
        int status, Map<String, String> headers, @Nullable String body) {
    private static final List<String> KEPT = List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_TYPE);

    static StoredAnswer of(@Nullable Object result, Method method, ObjectMapper mapper) throws JsonProcessingException {
        if (result instanceof Response response) {
            return new StoredAnswer(response.getStatus(), headers(response), body(response.getEntity(), mapper));
        }
        if (result instanceof RestResponse<?> response) {
            return new StoredAnswer(
                    response.getStatus(), headers(response.toResponse()), body(response.getEntity(), mapper));
        }
        ResponseStatus declared = method.getAnnotation(ResponseStatus.class);
        int status = declared != null ? declared.value() : result == null ? 204 : 200;
        return new StoredAnswer(status, Map.of(), body(result, mapper));
    }

    private static Map<String, String> headers(Response response) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String name : KEPT) {
            String value = response.getHeaderString(name);
            if (value != null) {
                kept.put(name, value);
            }
        }
        return kept;
    }

    private static @Nullable String body(@Nullable Object entity, ObjectMapper mapper) throws JsonProcessingException {
        return entity == null ? null : entity instanceof String text ? text : mapper.writeValueAsString(entity);
    }

    Response again() {
        Response.ResponseBuilder answer = Response.status(status).header("Idempotent-Replayed", "true");
        headers.forEach(answer::header);
        if (body != null) {
            answer.entity(body);
            if (!headers.containsKey(HttpHeaders.CONTENT_TYPE)) {
                answer.type(MediaType.APPLICATION_JSON);
            }
        }
        return answer.build();
    }
}
