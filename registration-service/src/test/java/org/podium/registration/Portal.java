package org.podium.registration;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.podium.kit.test.Tokens;

/** The public API as a portal calls it: one short method for each thing that the tests say often. */
public final class Portal {
    private static final String ROOT = "/registration/v1";

    private Portal() {}

    public static String office() {
        return Tokens.token("office", "office");
    }

    public static RequestSpecification as(String token) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** What is big goes out as a stream: an array would be written down in decimal for a log that only failures print. */
    public static InputStream streamed(byte[] scan) {
        return new ByteArrayInputStream(scan);
    }

    /** A rehearsal of the Tianjin notice whose clock stands in its registration window. */
    public static String rehearsal() {
        return rehearsal(Sample.tianjin(), "2025-10-20T09:00:00+08:00");
    }

    /** A rehearsal of the national notice in its registration window, its final announced for 11 December. */
    public static String nationalRehearsal() {
        String contest = rehearsal(Sample.national(), "2021-06-28T09:00:00+08:00");
        Map<String, Object> said = Map.of("clause", "S1", "sentence", Map.of("zh", "样例。", "en", "Sample."));
        Map<String, Object> opens = new HashMap<>(said);
        opens.putAll(Map.of("id", "S1-21/OPENS", "day", "2021-07-05"));
        Map<String, Object> closes = new HashMap<>(said);
        closes.putAll(Map.of("id", "S1-21", "day", "2021-08-31"));
        amend(
                        contest,
                        "后续通知",
                        Map.of(
                                "registration", Map.of("opens", opens, "closes", closes),
                                "contest",
                                        Map.of(
                                                "dates",
                                                Map.of("FINAL", Map.of("starts", "2021-12-11", "ends", "2021-12-12")))))
                .then()
                .statusCode(201);
        setClock(contest, "2021-07-20T09:00:00+08:00").then().statusCode(200);
        return contest;
    }

    public static String rehearsal(String rulebook, String now) {
        String contest = as(office())
                .contentType("application/yaml")
                .body(streamed(rulebook.getBytes(StandardCharsets.UTF_8)))
                .post(ROOT + "/contests?rehearsal=true")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        setClock(contest, now).then().statusCode(200);
        return contest;
    }

    public static Response setClock(String contest, String now) {
        return setClock(
                contest,
                now,
                as(office()).get(ROOT + "/contests/{c}/clock", contest).header("ETag"));
    }

    public static Response setClock(String contest, String now, String tag) {
        return as(office())
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(Map.of("now", now))
                .put(ROOT + "/contests/{c}/clock", contest);
    }

    public static Response amend(String contest, String reason, Object patch) {
        return as(office())
                .header("If-Match", contestTag(contest))
                .contentType(ContentType.JSON)
                .body(Map.of("reason", reason, "patch", patch))
                .post(ROOT + "/contests/{c}/amendments", contest);
    }

    public static String contestTag(String contest) {
        return as(office()).get(ROOT + "/contests/{c}", contest).header("ETag");
    }

    /** A unit that has described itself. */
    public static UnitUser unit() {
        return unit(Sample.unit());
    }

    public static UnitUser unit(Map<String, Object> described) {
        String uscc = Sample.uscc();
        UnitUser user = new UnitUser(uscc, Tokens.unit("unit-" + uscc, uscc));
        as(user.token())
                .contentType(ContentType.JSON)
                .header("If-None-Match", "*")
                .body(described)
                .put(ROOT + "/units/{u}", uscc)
                .then()
                .statusCode(200);
        return user;
    }

    public static Response confirmParent(String token, String uscc) {
        return as(token).header("If-Match", "*").post(ROOT + "/units/{u}/parent-confirmation", uscc);
    }

    /** Somebody who acts for a unit. */
    public record UnitUser(String uscc, String token) {
        public Response draft(String contest, Map<String, Object> form) {
            return as(token).contentType(ContentType.JSON).body(form).post(ROOT + "/contests/{c}/entries", contest);
        }

        public String drafted(String contest, Map<String, Object> form) {
            return draft(contest, form).then().statusCode(201).extract().path("id");
        }

        /** Handed in without documents: needs evidence, but holds its place. */
        public String submitted(String contest, Map<String, Object> form) {
            return handedIn(drafted(contest, form));
        }

        /** Handed in with every document that its rules ask for. */
        public String complete(String contest, Map<String, Object> form) {
            String entry = drafted(contest, form);
            Sample.documents()
                    .forEach((kind, scan) -> send(entry, kind, scan).then().statusCode(200));
            return handedIn(entry);
        }

        private String handedIn(String entry) {
            submit(entry).then().statusCode(200);
            return entry;
        }

        /** A scan, or another in place of the one that the refusal names. */
        public Response send(String entry, String kind, byte[] scan) {
            Response first = send(entry, kind, scan, "If-None-Match", "*");
            return first.statusCode() == 412 ? send(entry, kind, scan, "If-Match", first.header("ETag")) : first;
        }

        public Response send(String entry, String kind, byte[] scan, String condition, String tag) {
            return as(token)
                    .header(condition, tag)
                    .contentType("image/jpeg")
                    .body(streamed(scan))
                    .put(ROOT + "/entries/{e}/documents/{k}?stamped=true", entry, kind);
        }

        public Response submit(String entry) {
            return as(token).header("If-Match", tag(token, entry)).post(ROOT + "/entries/{e}/submission", entry);
        }

        public Response correct(String entry, Map<String, Object> correction) {
            return post(entry, "corrections", correction);
        }

        public Response withdraw(String entry, String reason) {
            return post(entry, "withdrawal", Map.of("reason", reason));
        }

        private Response post(String entry, String what, Object body) {
            return as(token)
                    .header("If-Match", tag(token, entry))
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post(ROOT + "/entries/{e}/" + what, entry);
        }
    }

    public static Response review(String entry, String decision, String reason) {
        return decide(entry, "review", Map.of("decision", decision, "reason", reason));
    }

    /** A decision that no open finding explains, by the rule that is named. */
    public static Response review(String entry, String decision, String reason, String rule) {
        return decide(entry, "review", Map.of("decision", decision, "reason", reason, "rule", rule));
    }

    public static Response disqualify(String entry, String reason, String rule) {
        return decide(entry, "disqualification", Map.of("reason", reason, "rule", rule));
    }

    public static Response decide(String entry, String what, Map<String, String> decision) {
        return as(office())
                .header("If-Match", tag(office(), entry))
                .contentType(ContentType.JSON)
                .body(decision)
                .post(ROOT + "/entries/{e}/" + what, entry);
    }

    public static Response correctNumber(String entry, String number, String reason) {
        return as(office())
                .header("If-Match", tag(office(), entry))
                .contentType(ContentType.JSON)
                .body(Map.of("idNumber", number, "reason", reason))
                .post(ROOT + "/entries/{e}/number-corrections", entry);
    }

    public static Response entry(String token, String entry) {
        return as(token).get(ROOT + "/entries/{e}", entry);
    }

    public static Response findings(String token, String entry) {
        return as(token).get(ROOT + "/entries/{e}/eligibility", entry);
    }

    private static String tag(String token, String entry) {
        String tag = entry(token, entry).header("ETag");
        return tag == null ? "\"0\"" : tag;
    }
}
