package org.podium.kit.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a keyset.
 *
 * @param next opaque cursor of the page after this one; absent on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {
    /** From rows of a query that asked for {@link PageRequest#fetch()} rows: one more than the page holds. */
    public static <R, T> Page<T> of(
            List<R> rows, PageRequest request, Function<R, Cursor> position, Function<R, T> item) {
        boolean more = rows.size() > request.limit();
        List<R> shown = more ? rows.subList(0, request.limit()) : rows;
        String next = more ? position.apply(shown.getLast()).encode() : null;
        return new Page<>(shown.stream().map(item).toList(), next);
    }

    /** Of a list that code makes and no data lets grow, such as the mail templates. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(List.copyOf(items), null);
    }
}
