package org.podium.rulebook.reading;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Nodes to records. What cannot be read is reported and left out (null), the rest goes on, so that one reading names
 * every problem.
 */
final class Binder {

    private final Problems problems;
    private final Strictness strictness;

    /** What to do with words that are not known. */
    interface Strictness {
        void unknownKey(Problems problems, Class<?> type, Node.Obj node, String path, String key, List<String> known);

        void unknownWord(Problems problems, Node.@Nullable Obj rule, String path, String word, List<String> known);
    }

    Binder(Problems problems, Strictness strictness) {
        this.problems = problems;
        this.strictness = strictness;
    }

    @Nullable
    Object bind(Node node, Type type, String path, Node.@Nullable Obj rule) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class
                    ? list(node, generic.getActualTypeArguments()[0], path, rule)
                    : map(node, generic.getActualTypeArguments()[1], path, rule);
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isSealed()) {
            return sealed(node, raw, path);
        }
        if (raw.isRecord()) {
            return node instanceof Node.Obj obj ? record(obj, raw, path, rule) : wrong(path, "一组键值", "a group of keys");
        }
        if (!(node instanceof Node.Scalar scalar)) {
            return wrong(path, "一个值", "a single value");
        }
        return scalar(scalar, raw, path, rule);
    }

    private @Nullable Object list(Node node, Type of, String path, Node.@Nullable Obj rule) {
        if (!(node instanceof Node.Arr arr)) {
            return wrong(path, "列表", "a list");
        }
        List<Object> items = new ArrayList<>();
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < arr.items().size(); i++) {
            Object item = bind(arr.items().get(i), of, Pointers.child(path, i), rule);
            if (item != null) {
                items.add(item);
                kept.add(i);
            }
        }
        if (kept.size() < arr.items().size()) {
            problems.keptOnly(path, kept);
        }
        return List.copyOf(items);
    }

    private @Nullable Object map(Node node, Type of, String path, Node.@Nullable Obj rule) {
        if (!(node instanceof Node.Obj obj)) {
            return wrong(path, "一组键值", "a group of keys");
        }
        TreeMap<String, Object> entries = new TreeMap<>();
        obj.fields().forEach((key, value) -> {
            Object entry = bind(value, of, Pointers.child(path, key), rule);
            if (entry != null) {
                entries.put(key, entry);
            }
        });
        return Collections.unmodifiableSortedMap(entries);
    }

    private @Nullable Object sealed(Node node, Class<?> type, String path) {
        if (!(node instanceof Node.Obj obj)) {
            return wrong(path, "一组键值", "a group of keys");
        }
        Map<String, Class<?>> kinds = Shape.kinds(type);
        if (!(obj.fields().get(Shape.KIND) instanceof Node.Scalar kind)) {
            problems.error(path, "缺少规则类型 rule", "the rule kind (rule) is missing", kinds.keySet());
            return null;
        }
        Class<?> chosen = kinds.get(kind.text());
        if (chosen == null) {
            strictness.unknownWord(
                    problems, obj, Pointers.child(path, Shape.KIND), kind.text(), List.copyOf(kinds.keySet()));
            return null;
        }
        return record(obj, chosen, path, obj);
    }

    private @Nullable Object record(Node.Obj obj, Class<?> type, String path, Node.@Nullable Obj rule) {
        List<Shape.Field> fields = Shape.fields(type);
        List<String> known =
                new ArrayList<>(fields.stream().map(Shape.Field::name).toList());
        if (Shape.isRule(type)) {
            known.add(Shape.KIND);
        }
        for (String key : obj.fields().keySet()) {
            if (!known.contains(key)) {
                strictness.unknownKey(problems, type, rule == null ? obj : rule, Pointers.child(path, key), key, known);
            }
        }
        Object[] values = new Object[fields.size()];
        boolean whole = true;
        for (int i = 0; i < values.length; i++) {
            Shape.Field field = fields.get(i);
            Node value = obj.fields().get(field.name());
            if (value == null || (value instanceof Node.Scalar s && s.nothing())) {
                values[i] = absent(field.type());
                if (field.required()) {
                    problems.error(path, "缺少 " + field.name(), field.name() + " is missing");
                    whole = false;
                }
            } else {
                values[i] = bind(value, field.type(), Pointers.child(path, field.name()), rule);
                whole &= values[i] != null;
            }
        }
        return whole ? Shape.construct(type, values) : null;
    }

    private static @Nullable Object absent(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class ? List.of() : Collections.emptySortedMap();
        }
        return type == boolean.class ? Boolean.FALSE : null;
    }

    private @Nullable Object scalar(Node.Scalar scalar, Class<?> type, String path, Node.@Nullable Obj rule) {
        String text = scalar.text();
        if (scalar.nothing()) {
            return wrong(path, "一个值", "a value");
        }
        if (type == String.class) {
            return text.codePoints().anyMatch(Binder::invisible)
                    ? wrong(path, "可见的文字", "written in visible characters")
                    : text;
        }
        if (type.isEnum()) {
            List<String> known =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
            if (known.contains(text)) {
                return type.getEnumConstants()[known.indexOf(text)];
            }
            strictness.unknownWord(problems, rule, path, text, known);
            return null;
        }
        try {
            if (type == LocalDate.class) {
                return LocalDate.parse(text);
            }
            if (type == int.class || type == Integer.class) {
                return Integer.valueOf(text);
            }
            if (type == long.class || type == Long.class) {
                return Long.valueOf(text);
            }
            if (type == BigDecimal.class) {
                return decimal(text);
            }
        } catch (DateTimeParseException e) {
            return wrong(path, "日期（年-月-日）", "a day of the calendar, written year-month-day");
        } catch (NumberFormatException e) {
            return type == BigDecimal.class
                    ? wrong(path, "数（如 0.5）", "a number such as 0.5")
                    : wrong(path, "整数", "a whole number");
        }
        if ((type == boolean.class || type == Boolean.class) && (text.equals("true") || text.equals("false"))) {
            return Boolean.valueOf(text);
        }
        return wrong(path, "true 或 false", "true or false");
    }

    /** Without the zeros that JSON writers drop, so that 0.50 and 0.5 are one rulebook. */
    private static BigDecimal decimal(String text) {
        if (!text.matches("\\d{1,9}(\\.\\d{1,6})?")) {
            throw new NumberFormatException(text);
        }
        BigDecimal stripped = new BigDecimal(text).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Characters that parsers of JSON and YAML treat differently, so that a published text would not be the same. */
    private static boolean invisible(int c) {
        return (Character.isISOControl(c) && c != '\n' && c != '\t')
                || (c >= 0x2028 && c <= 0x202E)
                || c == 0xFEFF
                || !Character.isDefined(c)
                || Character.getType(c) == Character.SURROGATE;
    }

    private @Nullable Object wrong(String path, String zh, String en) {
        problems.error(path, "此处应为" + zh, "this should be " + en);
        return null;
    }
}
