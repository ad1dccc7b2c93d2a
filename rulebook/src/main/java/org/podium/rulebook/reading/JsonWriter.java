package org.podium.rulebook.reading;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Canonical JSON: keys sorted by code unit, nothing absent or empty, no white space, whole numbers. */
final class JsonWriter {

    private final StringBuilder out = new StringBuilder();

    private JsonWriter() {}

    static String write(Object value) {
        JsonWriter writer = new JsonWriter();
        writer.value(value);
        return writer.out.toString();
    }

    private void value(Object value) {
        if (value instanceof Record owner) {
            object(fields(owner));
        } else if (value instanceof Map<?, ?> map) {
            TreeMap<String, Object> sorted = new TreeMap<>();
            map.forEach((key, entry) -> sorted.put((String) key, entry));
            object(sorted);
        } else if (value instanceof Collection<?> items) {
            list(items);
        } else if (value instanceof BigDecimal number) {
            out.append(number.toPlainString());
        } else if (value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else {
            string(value.toString());
        }
    }

    /** By name, without what is absent or empty; of a rule also its kind. */
    static TreeMap<String, Object> fields(Record owner) {
        TreeMap<String, Object> fields = new TreeMap<>();
        if (Shape.isRule(owner.getClass())) {
            fields.put(Shape.KIND, Shape.kind(owner.getClass()));
        }
        for (Shape.Field field : Shape.fields(owner.getClass())) {
            Object value = field.of(owner);
            boolean empty = value == null
                    || (value instanceof Collection<?> c && c.isEmpty())
                    || (value instanceof Map<?, ?> m && m.isEmpty());
            if (!empty) {
                fields.put(field.name(), value);
            }
        }
        return fields;
    }

    private void object(TreeMap<String, Object> fields) {
        out.append('{');
        fields.forEach((key, value) -> {
            if (out.charAt(out.length() - 1) != '{') {
                out.append(',');
            }
            string(key);
            out.append(':');
            value(value);
        });
        out.append('}');
    }

    private void list(Collection<?> items) {
        out.append('[');
        boolean first = true;
        for (Object item : items) {
            if (!first) {
                out.append(',');
            }
            first = false;
            value(item);
        }
        out.append(']');
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20) {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
