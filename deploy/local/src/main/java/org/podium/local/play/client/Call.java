package org.podium.local.play.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** One request. @param user whose token it carries, empty for none */
public record Call(String method, String path, String user, byte[] body, Map<String, String> headers) {

    public static Call get(String user, String path) {
        return new Call("GET", path, user, new byte[0], Map.of());
    }

    public static Call post(String user, String path, JsonNode body) {
        return new Call("POST", path, user, bytes(body), Map.of("Content-Type", "application/json"));
    }

    public static Call put(String user, String path, JsonNode body) {
        return new Call("PUT", path, user, bytes(body), Map.of("Content-Type", "application/json"));
    }

    public static Call put(String user, String path, byte[] body, String type) {
        return new Call("PUT", path, user, body, Map.of("Content-Type", type));
    }

    public static Call delete(String user, String path) {
        return new Call("DELETE", path, user, new byte[0], Map.of());
    }

    public Call with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Call(method, path, user, body, more);
    }

    @Override
    public String toString() {
        return method + " " + path + (user.isEmpty() ? "" : " as " + user);
    }

    private static byte[] bytes(JsonNode body) {
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }
}
