package org.podium.kit.paging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.parameter.QueryValue;
import org.podium.kit.problem.Sentence;
import org.podium.kit.time.Ids;

/**
 * What a client asks for with {@code ?cursor=&limit=}.
 *
 * @param after position of the last item seen; absent for the first page
 * @param limit items on a page, 1 to 200
 */
public record PageRequest(@Nullable Cursor after, int limit) {
    public static final int USUAL = 50;
    public static final int MOST = 200;

    private static final Sentence WITHIN = new Sentence("须为 1 至 200", "1 to 200 is wanted");

    /** Refuses a limit outside 1 to 200 with 400 {@code parameter-invalid}, a foreign cursor with 400 {@code cursor-invalid}. */
    public static PageRequest of(@Nullable String cursor, @Nullable Integer limit) {
        int asked = limit == null ? USUAL : limit;
        QueryValue.require("limit", asked >= 1 && asked <= MOST, WITHIN);
        return new PageRequest(cursor == null ? null : Cursor.decode(cursor), asked);
    }

    /** where a walk by id goes on; refuses the cursor of another list with 400 {@code cursor-invalid} */
    public UUID afterId() {
        return after == null ? Ids.BEFORE_ALL : after.uuid(0);
    }

    /** rows to ask the database for: one more, to know whether there is a next page */
    public int fetch() {
        return limit + 1;
    }
}
