package org.podium.registration.judge;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.podium.kit.test.Tokens;
import org.podium.registration.Portal;
import org.podium.registration.Sample;

/** Judges as a unit proposes them, and as others decide on them. */
public record Candidates(String contest) {
    private static final String ROOT = "/registration/v1";
    private static final String FORM = "JUDGE_RECOMMENDATION_FORM";

    public Response draft(Portal.UnitUser unit, Map<String, Object> form) {
        return Portal.as(unit.token())
                .contentType(ContentType.JSON)
                .body(form)
                .post(ROOT + "/contests/{c}/judge-nominations", contest);
    }

    public String drafted(Portal.UnitUser unit, Map<String, Object> form) {
        return draft(unit, form).then().statusCode(201).extract().path("id");
    }

    public Response scan(Portal.UnitUser unit, String nomination, byte[] content, boolean stamped) {
        return Portal.as(unit.token())
                .header("If-None-Match", "*")
                .contentType("image/jpeg")
                .body(content)
                .put(ROOT + "/judge-nominations/{n}/documents/{k}?stamped={s}", nomination, FORM, stamped);
    }

    public Response submit(Portal.UnitUser unit, String nomination) {
        return Portal.as(unit.token())
                .header("If-Match", "*")
                .post(ROOT + "/judge-nominations/{n}/submission", nomination);
    }

    /** With its scan, ready to be handed in. */
    public String ready(Portal.UnitUser unit, Map<String, Object> form) {
        String nomination = drafted(unit, form);
        scan(unit, nomination, Sample.jpeg(60, 80, 0), true).then().statusCode(200);
        return nomination;
    }

    public String submitted(Portal.UnitUser unit, Map<String, Object> form) {
        String nomination = ready(unit, form);
        submit(unit, nomination).then().statusCode(200);
        return nomination;
    }

    public String accepted(Portal.UnitUser unit) {
        String nomination = submitted(unit, Sample.judge());
        decide(Portal.office(), nomination, "ACCEPT", null).then().statusCode(200);
        return nomination;
    }

    public Response withdraw(Portal.UnitUser unit, String nomination) {
        return Portal.as(unit.token())
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "工作安排变化"))
                .post(ROOT + "/judge-nominations/{n}/withdrawal", nomination);
    }

    public Response decide(String token, String nomination, String decision, @Nullable String reason) {
        Map<String, Object> body = new HashMap<>(Map.of("decision", decision));
        if (reason != null) {
            body.put("reason", reason);
        }
        return Portal.as(token)
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(body)
                .post(ROOT + "/judge-nominations/{n}/decision", nomination);
    }

    public Response get(String token, String nomination) {
        return Portal.as(token).get(ROOT + "/judge-nominations/{n}", nomination);
    }

    public Response list(String token, String query) {
        return Portal.as(token).get(ROOT + "/contests/" + contest + "/judge-nominations" + query);
    }

    /** Somebody of this role, of the whole contest or of one skill. */
    public String member(String name, String role, @Nullable String skill) {
        Map<String, Object> body = new HashMap<>(Map.of("subject", Tokens.subject(name), "role", role));
        if (skill != null) {
            body.put("skill", skill);
        }
        Portal.as(Portal.office())
                .contentType(ContentType.JSON)
                .body(body)
                .post(ROOT + "/contests/{c}/memberships", contest)
                .then()
                .statusCode(201);
        return Tokens.token(name, role);
    }
}
