package org.podium.rulebook.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.podium.rulebook.Rulebook;

/** The JSON Schema that the records describe. */
final class SchemaFromRecords {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TreeMap<String, ObjectNode> definitions = new TreeMap<>();

    private SchemaFromRecords() {}

    static String write() {
        SchemaFromRecords schema = new SchemaFromRecords();
        ObjectNode root = JSON.createObjectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", "Podium rulebook");
        root.put("description", "The notice of a contest as data; see rulebook/README.md.");
        root.setAll(schema.of(Rulebook.class));
        ObjectNode defs = root.putObject("$defs");
        schema.definitions.forEach(defs::set);
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ObjectNode of(Type type) {
        ObjectNode node = JSON.createObjectNode();
        if (type instanceof ParameterizedType generic) {
            boolean list = generic.getRawType() == List.class;
            node.put("type", list ? "array" : "object");
            node.set(list ? "items" : "additionalProperties", of(generic.getActualTypeArguments()[list ? 0 : 1]));
            return node;
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isSealed()) {
            return reference(raw, () -> {
                ObjectNode choice = JSON.createObjectNode();
                ArrayNode kinds = choice.putArray("oneOf");
                Shape.kinds(raw).values().forEach(kind -> kinds.add(of(kind)));
                return choice;
            });
        }
        if (raw.isRecord()) {
            return reference(raw, () -> record(raw));
        }
        if (raw.isEnum()) {
            ArrayNode words = node.putArray("enum");
            for (Object word : raw.getEnumConstants()) {
                words.add(word.toString());
            }
            return node;
        }
        if (raw == LocalDate.class) {
            return node.put("type", "string").put("format", "date");
        }
        if (raw == String.class) {
            return node.put("type", "string");
        }
        if (raw == BigDecimal.class) {
            return node.put("type", "number");
        }
        return node.put("type", raw == boolean.class || raw == Boolean.class ? "boolean" : "integer");
    }

    private ObjectNode record(Class<?> type) {
        ObjectNode node = JSON.createObjectNode();
        node.put("type", "object");
        node.put("additionalProperties", false);
        ObjectNode properties = node.putObject("properties");
        ArrayNode required = JSON.createArrayNode();
        if (Shape.isRule(type)) {
            properties.putObject(Shape.KIND).put("const", Shape.kind(type));
            required.add(Shape.KIND);
        }
        for (Shape.Field field : Shape.fields(type)) {
            properties.set(field.name(), of(field.type()));
            if (field.required()) {
                required.add(field.name());
            }
        }
        node.set("required", required);
        return node;
    }

    private ObjectNode reference(Class<?> type, Supplier<ObjectNode> definition) {
        String name =
                type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
        if (!definitions.containsKey(name)) {
            definitions.put(name, JSON.createObjectNode());
            definitions.put(name, definition.get());
        }
        return JSON.createObjectNode().put("$ref", "#/$defs/" + name);
    }
}
