package org.podium.registration.substitution;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.util.Map;
import org.podium.registration.Portal;
import org.podium.registration.Sample;

/** Substitutions as a unit asks for them and the office decides. */
final class Requests {
    private static final String ROOT = "/registration/v1";

    private Requests() {}

    static Response request(Portal.UnitUser unit, String entry, Map<String, Object> incoming) {
        String outgoing = Portal.entry(unit.token(), entry).path("competitors[0].personId");
        return Portal.as(unit.token())
                .contentType("application/json")
                .body(Map.of("reason", "选手因病不能参赛", "outgoing", outgoing, "incoming", incoming))
                .post(ROOT + "/entries/{e}/substitutions", entry);
    }

    /** Asked for, with every document. */
    static String complete(Portal.UnitUser unit, String entry, Map<String, Object> incoming) {
        String id =
                request(unit, entry, incoming).then().statusCode(201).extract().path("id");
        Sample.documents().forEach((kind, scan) -> send(unit, id, kind, scan));
        send(unit, id, "STAMPED_STATEMENT", Sample.jpeg(60, 80, 0));
        return id;
    }

    static String submitted(Portal.UnitUser unit, String entry, Map<String, Object> incoming) {
        String id = complete(unit, entry, incoming);
        submit(unit, id).then().statusCode(200).body("status", equalTo("SUBMITTED"));
        return id;
    }

    private static void send(Portal.UnitUser unit, String id, String kind, byte[] scan) {
        Portal.as(unit.token())
                .header("If-None-Match", "*")
                .contentType("image/jpeg")
                .body(Portal.streamed(scan))
                .put(ROOT + "/substitutions/{s}/documents/{k}?stamped=true", id, kind)
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"));
    }

    static Response submit(Portal.UnitUser unit, String id) {
        return Portal.as(unit.token()).header("If-Match", tag(id)).post(ROOT + "/substitutions/{s}/submission", id);
    }

    static Response withdraw(Portal.UnitUser unit, String id) {
        return Portal.as(unit.token())
                .header("If-Match", tag(id))
                .contentType("application/json")
                .body(Map.of("reason", "选手已康复"))
                .post(ROOT + "/substitutions/{s}/withdrawal", id);
    }

    static Response decide(String id, String decision, String reason) {
        return decide(id, Map.of("decision", decision, "reason", reason));
    }

    /** By the rule that is named, where no finding is open. */
    static Response decide(String id, String decision, String reason, String rule) {
        return decide(id, Map.of("decision", decision, "reason", reason, "rule", rule));
    }

    private static Response decide(String id, Map<String, String> decision) {
        return Portal.as(Portal.office())
                .header("If-Match", tag(id))
                .contentType("application/json")
                .body(decision)
                .post(ROOT + "/substitutions/{s}/decision", id);
    }

    static Response get(String id) {
        return Portal.as(Portal.office()).get(ROOT + "/substitutions/{s}", id);
    }

    private static String tag(String id) {
        return get(id).header("ETag");
    }
}
