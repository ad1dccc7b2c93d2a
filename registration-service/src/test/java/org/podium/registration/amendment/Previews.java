package org.podium.registration.amendment;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import org.podium.registration.Portal;

/** Amendments of a contest by the office, previewed and made. */
final class Previews {
    private static final String ROOT = "/registration/v1";

    private Previews() {}

    static Response preview(String contest, Map<String, ?> intended) {
        return preview(Portal.office(), contest, intended);
    }

    static Response preview(String token, String contest, Map<String, ?> intended) {
        return Portal.as(token)
                .contentType(ContentType.JSON)
                .body(intended)
                .post(ROOT + "/contests/{c}/amendment-previews", contest);
    }

    static Response amend(String contest, String rulebook) {
        return Portal.as(Portal.office())
                .header("If-Match", Portal.contestTag(contest))
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "修订", "rulebook", rulebook))
                .post(ROOT + "/contests/{c}/amendments", contest);
    }

    static String reference(String entry) {
        return Portal.entry(Portal.office(), entry).path("reference");
    }
}
