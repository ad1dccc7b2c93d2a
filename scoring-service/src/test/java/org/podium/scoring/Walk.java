package org.podium.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.podium.scoring.SampleContest.as;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A list read page by page, as a client does that follows {@code Link}. */
record Walk(List<Map<String, Object>> items, List<String> cursors, List<String> tags) {
    /** @param meanwhile what others do after the first page was read */
    static Walk through(String user, String path, int limit, Runnable meanwhile) {
        Walk walk = new Walk(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        String next = path + (path.contains("?") ? "&" : "?") + "limit=" + limit;
        while (next != null) {
            Response page = as(user).urlEncodingEnabled(false).get(next);
            assertThat(page.statusCode()).as("%s: %s", next, page.asString()).isEqualTo(200);
            next = walk.add(page, limit);
            if (walk.tags.size() == 1) {
                meanwhile.run();
            }
        }
        return walk;
    }

    static Walk through(String user, String path, int limit) {
        return through(user, path, limit, () -> {});
    }

    private @Nullable String add(Response page, int limit) {
        List<Map<String, Object>> shown = page.jsonPath().getList("items");
        String cursor = page.jsonPath().getString("next");
        String link = page.header("Link");
        assertThat(shown).hasSizeLessThanOrEqualTo(limit);
        items.addAll(shown);
        tags.add(String.valueOf(page.header("ETag")));
        if (cursor == null) {
            assertThat(link).isNull();
            return null;
        }
        assertThat(shown).hasSize(limit);
        assertThat(link).contains("cursor=" + cursor).endsWith(">; rel=\"next\"");
        cursors.add(cursor);
        return link.substring(1, link.indexOf('>'));
    }

    /** Of each item in turn. */
    List<String> all(String... fields) {
        return items.stream()
                .map(item -> String.join(
                        " ",
                        List.of(fields).stream()
                                .map(field -> String.valueOf(item.get(field)))
                                .toList()))
                .toList();
    }

    Set<String> opened() {
        return Set.copyOf(cursors.stream()
                .map(cursor -> new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8))
                .toList());
    }
}
