package org.podium.kit.paging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind {@code where} for one page of a list: what the list is narrowed to, after which row it goes on, and in
 * which order. Every page is a query of its own that begins at an index, never at the first row: an offset would count rows
 * that others add or take away meanwhile, and show one twice or not at all. The text serves HQL and SQL; values have names and
 * are never part of it.
 */
public final class Keyset {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private String order = "";

    /** A column of the order; {@code value} reads it back from the cursor at its place. */
    public record Column(String name, Read value) {
        /** What a cursor holds of it; what it cannot hold is 400 {@code cursor-invalid}. */
        @FunctionalInterface
        public interface Read {
            Object of(Cursor cursor, int part);
        }

        public static Column text(String name) {
            return new Column(name, Cursor::text);
        }

        public static Column id(String name) {
            return new Column(name, Cursor::uuid);
        }

        public static Column number(String name) {
            return new Column(name, Cursor::integer);
        }
    }

    public static Keyset of(String column, Object value) {
        return new Keyset().only(column, value);
    }

    /** Only rows with this value; null: any. */
    public Keyset only(String column, @Nullable Object value) {
        return value == null ? this : where(column + " = %s", value);
    }

    /** Only rows for which this holds; each {@code %s} of it stands for one of the values. */
    public Keyset where(String condition, Object... bound) {
        conditions.add(condition.formatted(
                Arrays.stream(bound).map(this::bind).map(name -> ":" + name).toArray()));
        return this;
    }

    /** The same for a condition that brings its own names, such as the limits of whoever asks. */
    public Keyset where(String condition, Map<String, ?> named) {
        conditions.add("(" + condition + ")");
        values.putAll(named);
        return this;
    }

    /**
     * What people type to find something: anywhere in a text, in any case; {@code %} and {@code _} stand for themselves.
     *
     * @param condition compares with {@code lower(column) like :q escape '!'}
     */
    public Keyset search(@Nullable String q, String condition) {
        if (q == null || q.isBlank()) {
            return this;
        }
        String typed = q.strip().toLowerCase(Locale.ROOT);
        return where(condition, Map.of("q", "%" + typed.replaceAll("[!%_]", "!$0") + "%"));
    }

    /**
     * In the order of these columns, which tell any two rows of the list apart and stand in an index behind what it is always
     * narrowed to. The cursor of an item holds their values in the same order.
     */
    public Keyset inOrder(PageRequest page, Column... columns) {
        String names = Arrays.stream(columns).map(Column::name).collect(Collectors.joining(", "));
        Cursor after = page.after();
        if (after != null) {
            after.requireParts(columns.length);
            Object[] seen = new Object[columns.length];
            for (int i = 0; i < columns.length; i++) {
                seen[i] = columns[i].value().of(after, i);
            }
            where(
                    columns.length == 1
                            ? names + " > %s"
                            : "(" + names + ") > (%s" + ", %s".repeat(seen.length - 1) + ")",
                    seen);
        }
        order = " order by " + names;
        return this;
    }

    /** Never without a condition, so that it always fits behind {@code where} and behind {@code and}. */
    public String text() {
        return (conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions)) + order;
    }

    public Map<String, Object> values() {
        return Map.copyOf(values);
    }

    private String bind(Object value) {
        String name = "v" + values.size();
        values.put(name, value);
        return name;
    }
}
