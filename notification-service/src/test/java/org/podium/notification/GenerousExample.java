package org.podium.notification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An event that says everything its schema allows: every property, optional ones too, and one item in each list. */
final class GenerousExample {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JsonNode root;

    private GenerousExample(JsonNode root) {
        this.root = root;
    }

    static JsonNode of(JsonNode schema) {
        return new GenerousExample(schema).value(schema);
    }

    private JsonNode value(JsonNode described) {
        JsonNode schema = resolved(described);
        if (schema.has("const")) {
            return schema.get("const");
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        return switch (type(schema)) {
            case "object" -> object(schema);
            case "array" -> array(schema);
            case "integer" -> JSON.numberNode(Math.max(1, schema.path("minimum").asInt()));
            case "boolean" -> JSON.booleanNode(true);
            default -> JSON.textNode(text(schema));
        };
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = JSON.objectNode();
        schema.path("properties").properties().forEach(p -> object.set(p.getKey(), value(p.getValue())));
        JsonNode further = schema.path("additionalProperties");
        if (further.isObject()) {
            object.set("THEORY", value(further));
        }
        return object;
    }

    private ArrayNode array(JsonNode schema) {
        ArrayNode array = JSON.arrayNode();
        if (schema.has("items")) {
            array.add(value(schema.get("items")));
        }
        return array;
    }

    private JsonNode resolved(JsonNode schema) {
        String ref = schema.path("$ref").asText();
        if (ref.startsWith("#")) {
            return resolved(root.at(ref.substring(1)));
        }
        for (String union : new String[] {"anyOf", "oneOf"}) {
            for (JsonNode option : schema.path(union)) {
                if (!option.path("type").asText().equals("null")) {
                    return resolved(option);
                }
            }
        }
        return schema;
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText();
    }

    private static String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> "019aa0f0-0000-7000-8000-000000000001";
            case "date-time" -> "2025-10-20T09:30:00+08:00";
            case "date" -> "2025-10-20";
            default -> schema.has("pattern") ? "80.00" : "x";
        };
    }
}
