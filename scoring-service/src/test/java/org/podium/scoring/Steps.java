package org.podium.scoring;

import static io.restassured.http.ContentType.JSON;
import static org.hamcrest.Matchers.hasItem;
import static org.podium.scoring.SampleContest.as;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.podium.kit.test.Eventually;

/** The steps of a pool through the public API, each as somebody who may do it. */
public record Steps(String pool) {

    public Response draw() {
        return draw("dice 4 2 6");
    }

    public Response draw(String seed) {
        return create(as("supervisor"), "/draw", Map.of("seed", seed, "witness", "监督员"));
    }

    /** The code table, as the supervisor has it. */
    public record Codes(Map<UUID, String> byEntry) {
        public String of(UUID entry) {
            return Objects.requireNonNull(byEntry.get(entry), () -> "no code for " + entry);
        }
    }

    public Codes codes() {
        Map<UUID, String> codes = new HashMap<>();
        as("supervisor")
                .get(at("/codes?limit=200"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<Map<String, Object>>getList("items")
                .forEach(row -> codes.put(UUID.fromString((String) row.get("entryId")), (String) row.get("code")));
        return new Codes(codes);
    }

    public Response enter(String user, String code, String marks) {
        return keyed(user, marks).put(at("/sheets/" + code));
    }

    public Response confirm(String user, String code, String marks) {
        return keyed(user, marks).post(at("/sheets/" + code + "/confirmation"));
    }

    private static RequestSpecification keyed(String user, String marks) {
        return as(user).header("If-Match", "*").contentType(JSON).body(marks);
    }

    public Response record(Object... items) {
        return as("supervisor")
                .header("If-Match", "*")
                .contentType(JSON)
                .body(Map.of("items", items))
                .put(at("/attendance"));
    }

    public Response file(String user, String code, String marks, String reason) {
        return as(user).header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(JSON)
                .body("{\"reason\": \"%s\", %s".formatted(reason, marks.substring(1)))
                .post(at("/sheets/" + code + "/corrections"));
    }

    public void mark(String code, String theory, String practical) {
        mark(code, marks(theory, practical));
    }

    public void mark(String code, String marks) {
        enter("tabulator", code, marks).then().statusCode(200);
        confirm("tabulator2", code, marks).then().statusCode(200);
    }

    public Response penalise(String code, String kind) {
        return create(
                as("chief-judge"),
                "/scoring/v1/penalties",
                Map.of("poolId", pool, "code", code, "kind", kind, "reason", "使用通讯设备"));
    }

    public Response freeze() {
        return freeze("chief-judge", etag());
    }

    public Response freeze(String user, String etag) {
        return as(user).header("If-Match", etag).post(at("/freeze"));
    }

    public Response decode() {
        return as("supervisor").header("If-Match", etag()).post(at("/decoding"));
    }

    public Response publish(String kind) {
        return create(as("chief-judge"), "/results", Map.of("kind", kind));
    }

    public Response correct(String reason) {
        return create(as("chief-judge"), "/results", Map.of("kind", "CORRECTED", "reason", reason));
    }

    public Response result(String version) {
        return as("office").get(at("/results/" + version));
    }

    public Response read() {
        return as("office").get(at(""));
    }

    public String etag() {
        return read().header("ETag");
    }

    /** Waits until the pool has this entry. */
    public void entered(UUID entry) {
        Eventually.holds(() -> as("office")
                .get(at("/entries"))
                .then()
                .body("items.findAll { it.standing == 'IN' }.entryId", hasItem(entry.toString())));
    }

    public Response create(RequestSpecification who, String path, Map<String, ?> body) {
        return who.header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(JSON)
                .body(body)
                .post(path.startsWith("/scoring") ? path : at(path));
    }

    public String at(String path) {
        return "/scoring/v1/pools/" + pool + path;
    }

    public static String marks(String theory, String practical) {
        return "{\"components\": {\"THEORY\": {\"score\": \"%s\"}, \"PRACTICAL\": {\"score\": \"%s\"}}}"
                .formatted(theory, practical);
    }

    public static String timed(String theory, String practical, int minutes) {
        return "{\"components\": {\"THEORY\": {\"score\": \"%s\"}, \"PRACTICAL\": {\"score\": \"%s\", \"minutes\": %d}}}"
                .formatted(theory, practical, minutes);
    }
}
