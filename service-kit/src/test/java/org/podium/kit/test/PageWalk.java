package org.podium.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Walks a list from its first page to its last as a client does: by {@code Link}, which says the same as {@code next}. */
public final class PageWalk {
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    private final Supplier<RequestSpecification> client;
    private final String list;
    private Runnable between = () -> {};

    /** @param list path, with its filters where there are any */
    public PageWalk(Supplier<RequestSpecification> client, String list) {
        this.client = client;
        this.list = list;
    }

    /** What happens after the first page has been read. */
    public PageWalk afterTheFirst(Runnable happens) {
        between = happens;
        return this;
    }

    /**
     * One field of every item, in pages of so many.
     *
     * @param field path within an item, such as {@code id}
     */
    public List<String> collect(String field, int limit) {
        List<String> seen = new ArrayList<>();
        String page = list + (list.contains("?") ? "&" : "?") + "limit=" + limit;
        for (int pages = 0; page != null; pages++) {
            Response answer = client.get().urlEncodingEnabled(false).get(page);
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            List<String> items = answer.jsonPath().getList("items." + field, String.class);
            page = next(answer);
            assertThat(items).hasSizeLessThanOrEqualTo(limit);
            assertThat(page == null || items.size() == limit)
                    .as("full but for the last")
                    .isTrue();
            seen.addAll(items);
            if (pages == 0) {
                between.run();
            }
        }
        return seen;
    }

    private static @Nullable String next(Response answer) {
        String cursor = answer.path("next");
        String link = answer.header("Link");
        assertThat(link == null).as("Link and next agree").isEqualTo(cursor == null);
        if (link == null) {
            return null;
        }
        Matcher found = NEXT.matcher(link);
        assertThat(found.matches()).as(link).isTrue();
        assertThat(found.group(1)).contains("cursor=" + cursor);
        return found.group(1);
    }
}
