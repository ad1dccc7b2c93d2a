package org.podium.local.play.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What a service answered. @param body JSON, or missing where it was none; @param headers names in lower case */
public record Answer(int status, JsonNode body, byte[] bytes, Map<String, String> headers) {

    public boolean ok() {
        return status / 100 == 2;
    }

    public String etag() {
        return headers.getOrDefault("etag", "");
    }

    /** The last part of the problem's type: {@code unit-cap-reached}. */
    public String problem() {
        String type = body.path("type").asText();
        return type.substring(type.lastIndexOf('/') + 1);
    }
}
