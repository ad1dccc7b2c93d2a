package org.podium.kit.paging;

import org.jspecify.annotations.Nullable;

/**
 * What a client asks for with {@code ?cursor=&limit=}.
 *
 * @param after position of the last item seen; absent for the first page
 * @param limit items on a page, 1 to 200
 */
public record PageRequest(@Nullable Cursor after, int limit) {
    public static final int USUAL = 50;
    public static final int MOST = 200;

    public static PageRequest of(@Nullable String cursor, @Nullable Integer limit) {
        int asked = limit == null ? USUAL : limit;
        return new PageRequest(cursor == null ? null : Cursor.decode(cursor), Math.clamp(asked, 1, MOST));
    }

    /** rows to ask the database for: one more, to know whether there is a next page */
    public int fetch() {
        return limit + 1;
    }
}
