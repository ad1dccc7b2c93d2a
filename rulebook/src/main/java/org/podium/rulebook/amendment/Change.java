package org.podium.rulebook.amendment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One thing under the earlier and under the later rules; absent under one of them where it comes or goes. */
public record Change<T>(@Nullable T before, @Nullable T after) {

    /** What it is about, whichever side it stands on. */
    public T either() {
        if (after != null) {
            return after;
        }
        if (before != null) {
            return before;
        }
        throw new IllegalStateException("a change of nothing");
    }

    /**
     * What is not the same in both, in the order of the later list; then what is gone, in the order of the earlier one.
     *
     * @param key what makes two of them the same thing, whatever is said of it
     * @param same whether the same is said of it
     */
    static <T> List<Change<T>> between(List<T> before, List<T> after, Function<T, Object> key, BiPredicate<T, T> same) {
        Map<Object, Deque<T>> earlier = new LinkedHashMap<>();
        before.forEach(was ->
                earlier.computeIfAbsent(key.apply(was), k -> new ArrayDeque<>()).add(was));
        List<Change<T>> changes = new ArrayList<>();
        for (T is : after) {
            Deque<T> waiting = earlier.get(key.apply(is));
            T was = waiting == null ? null : waiting.poll();
            if (was == null || !same.test(was, is)) {
                changes.add(new Change<>(was, is));
            }
        }
        earlier.values().forEach(gone -> gone.forEach(was -> changes.add(new Change<>(was, null))));
        return List.copyOf(changes);
    }
}
