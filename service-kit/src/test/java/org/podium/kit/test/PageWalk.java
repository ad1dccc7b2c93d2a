package org.podium.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        return pages(limit).stream()
                .flatMap(page -> page.jsonPath().getList("items." + field, String.class).stream())
                .toList();
    }

    /**
     * Every item, and what came with the pages.
     *
     * @param cursors of each page but the last
     * @param tags the ETag of each page
     */
    public record Read(List<Map<String, Object>> items, List<String> cursors, List<String> tags) {
        /** These fields of each item in turn, with a blank between them. */
        public List<String> all(String... fields) {
            return items.stream()
                    .map(item -> Stream.of(fields)
                            .map(field -> String.valueOf(item.get(field)))
                            .collect(Collectors.joining(" ")))
                    .toList();
        }

        /** What anybody can read in the cursors. */
        public List<String> opened() {
            return cursors.stream()
                    .map(cursor -> new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8))
                    .toList();
        }
    }

    public Read read(int limit) {
        Read read = new Read(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Response page : pages(limit)) {
            read.items().addAll(page.jsonPath().getList("items"));
            read.tags().add(String.valueOf(page.header("ETag")));
            String cursor = page.path("next");
            if (cursor != null) {
                read.cursors().add(cursor);
            }
        }
        return read;
    }

    private List<Response> pages(int limit) {
        List<Response> pages = new ArrayList<>();
        String page = list + (list.contains("?") ? "&" : "?") + "limit=" + limit;
        while (page != null) {
            Response answer = client.get().urlEncodingEnabled(false).get(page);
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            List<Object> items = answer.jsonPath().getList("items");
            page = next(answer);
            assertThat(items).hasSizeLessThanOrEqualTo(limit);
            assertThat(page == null || items.size() == limit)
                    .as("full but for the last")
                    .isTrue();
            pages.add(answer);
            if (pages.size() == 1) {
                between.run();
            }
        }
        return pages;
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
