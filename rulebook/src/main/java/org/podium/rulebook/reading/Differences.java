package org.podium.rulebook.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Provision;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Text;
import org.podium.rulebook.reading.Difference.Kind;

/**
 * Compares two rulebooks place by place. What a list names (by id, kind, name or role) is the same thing wherever it stands in
 * it; a list of anything else is one value. Two rulebooks without a difference have the same canonical JSON.
 */
final class Differences {

    private static final List<String> NAMES = List.of("id", "kind", "name", "role");

    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    static List<Difference> between(Rulebook before, Rulebook after) {
        Differences differences = new Differences();
        differences.compare("", before, after, new Cited(null, null));
        return List.copyOf(differences.found);
    }

    /** The provision that a place is part of. */
    private record Cited(@Nullable String rule, @Nullable String clause) {

        Cited within(Object value) {
            if (value instanceof Provision provision) {
                return new Cited(provision.id(), provision.clause());
            }
            return grouped(value) && fields(value).get("clause") instanceof String own ? new Cited(rule, own) : this;
        }
    }

    private void compare(String path, Object before, Object after, Cited in) {
        if (text(before).equals(text(after))) {
            return;
        }
        Cited here = in.within(after);
        if (grouped(before) && grouped(after)) {
            group(path, fields(before), fields(after), here);
        } else if (before instanceof List<?> was && after instanceof List<?> is) {
            list(path, was, is, here);
        } else {
            add(path, Kind.CHANGED, before, after, here);
        }
    }

    private void group(String path, SortedMap<String, Object> before, SortedMap<String, Object> after, Cited in) {
        TreeSet<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (String key : keys) {
            String child = Pointers.child(path, key);
            Object was = before.get(key);
            Object is = after.get(key);
            if (was != null && is != null) {
                compare(child, was, is, in);
            } else if (was instanceof List<?> gone) {
                // canonical JSON leaves empty lists out
                list(child, gone, List.of(), in);
            } else if (is instanceof List<?> come) {
                list(child, List.of(), come, in);
            } else {
                add(child, was == null ? Kind.ADDED : Kind.REMOVED, was, is, in);
            }
        }
    }

    private void list(String path, List<?> before, List<?> after, Cited in) {
        Map<String, Integer> was = places(before);
        Map<String, Integer> is = places(after);
        if (was.size() < before.size() || is.size() < after.size()) {
            Kind kind = before.isEmpty() ? Kind.ADDED : after.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
            add(path, kind, before.isEmpty() ? null : before, after.isEmpty() ? null : after, in);
            return;
        }
        was.forEach((name, index) -> {
            if (!is.containsKey(name)) {
                add(Pointers.child(path, index), Kind.REMOVED, before.get(index), null, in);
            }
        });
        is.forEach((name, index) -> {
            Integer earlier = was.get(name);
            String child = Pointers.child(path, index);
            if (earlier == null) {
                add(child, Kind.ADDED, null, after.get(index), in);
            } else {
                compare(child, before.get(earlier), after.get(index), in);
            }
        });
        List<String> orderBefore = was.keySet().stream().filter(is::containsKey).toList();
        List<String> orderAfter = is.keySet().stream().filter(was::containsKey).toList();
        if (!orderBefore.equals(orderAfter)) {
            add(path, Kind.REORDERED, orderBefore, orderAfter, in);
        }
    }

    /** By the name that all of the list have and no two share, in its order; fewer than the list has where there is none. */
    private static Map<String, Integer> places(List<?> items) {
        for (String key : NAMES) {
            Map<String, Integer> places = new LinkedHashMap<>();
            for (int i = 0; i < items.size(); i++) {
                Object item = items.get(i);
                Object name = grouped(item) ? fields(item).get(key) : null;
                if (name != null) {
                    places.putIfAbsent(name.toString(), i);
                }
            }
            if (places.size() == items.size()) {
                return places;
            }
        }
        return Map.of();
    }

    private void add(String path, Kind kind, @Nullable Object before, @Nullable Object after, Cited in) {
        Object there = after == null ? before : after;
        Cited cited = there == null ? in : in.within(there);
        found.add(new Difference(
                path,
                kind,
                before == null ? null : text(before),
                after == null ? null : text(after),
                cited.rule(),
                cited.clause()));
    }

    /** A sentence in two languages is one value. */
    private static boolean grouped(@Nullable Object value) {
        return (value instanceof Record && !(value instanceof Text)) || value instanceof Map<?, ?>;
    }

    private static SortedMap<String, Object> fields(Object group) {
        if (group instanceof Record owner) {
            return JsonWriter.fields(owner);
        }
        SortedMap<String, Object> fields = new TreeMap<>();
        ((Map<?, ?>) group).forEach((key, value) -> fields.put((String) key, value));
        return fields;
    }

    private static String text(Object value) {
        return JsonWriter.write(value);
    }
}
