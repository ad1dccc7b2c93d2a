package org.podium.kit.paging;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestResponse;
import org.podium.kit.KitPaths;

/** Answers with a page and, where there is a next one, {@code Link: <…>; rel="next"} (RFC 8288). */
public final class Pages {
    private Pages() {}

    public static <T> RestResponse<Page<T>> answer(Page<T> page, UriInfo uri) {
        return linked(page, uri).build();
    }

    /** @param tag of all that the list is a page of: whoever sends it back has seen that, on whichever page */
    public static <T> RestResponse<Page<T>> answer(Page<T> page, UriInfo uri, EntityTag tag) {
        return linked(page, uri).tag(tag).build();
    }

    private static <T> RestResponse.ResponseBuilder<Page<T>> linked(Page<T> page, UriInfo uri) {
        RestResponse.ResponseBuilder<Page<T>> answer = RestResponse.ResponseBuilder.ok(page);
        String next = page.next();
        if (next != null) {
            var target =
                    uri.getRequestUriBuilder().replaceQueryParam("cursor", next).build();
            answer.header(
                    HttpHeaders.LINK,
                    "<%s?%s>; rel=\"next\"".formatted(KitPaths.outside(target.getRawPath()), target.getRawQuery()));
        }
        return answer;
    }
}
