package org.podium.scoring;

import static io.restassured.http.ContentType.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.podium.scoring.SampleContest.as;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.podium.kit.test.Eventually;

/** A regional preliminary that has been held, and the organiser's steps after it. */
final class Preliminary {
    static final String BEIJING = "110000";
    static final String ORGANISER = "beijing-organiser";

    final SampleContest contest;
    final Steps pool;
    final Steps last;
    final Steps.Codes codes;

    private Preliminary(SampleContest contest, Steps pool) {
        this.contest = contest;
        this.pool = pool;
        this.last = new Steps(contest.poolId("FINAL", ""));
        pool.draw().then().statusCode(201);
        this.codes = pool.codes();
    }

    /** Entries with these totals, one each; "absent" did not come. The result is final. */
    static Preliminary held(SampleContest contest, List<UUID> entries, String... totals) {
        for (int i = 0; i < totals.length; i++) {
            entries.add(contest.entry("选手" + (i + 1), BEIJING));
        }
        Eventually.holds(
                () -> assertThat(contest.poolId("PRELIMINARY", BEIJING)).isNotNull());
        Steps pool = new Steps(contest.poolId("PRELIMINARY", BEIJING));
        Eventually.holds(
                () -> assertThat(as("office").get(pool.at("")).jsonPath().getInt("entries"))
                        .isEqualTo(totals.length));
        Preliminary held = new Preliminary(contest, pool);
        for (int i = 0; i < totals.length; i++) {
            if (totals[i].equals("absent")) {
                held.pool
                        .record(Map.of("entryId", entries.get(i), "status", "ABSENT"))
                        .then()
                        .statusCode(200);
            } else {
                held.pool.mark(held.codes.of(entries.get(i)), totals[i], totals[i]);
            }
        }
        held.pool.freeze().then().statusCode(200);
        held.pool.decode().then().statusCode(200);
        held.pool.publish("PROVISIONAL").then().statusCode(201);
        held.pool.publish("FINAL").then().statusCode(201);
        contest.grant(ORGANISER, "regional-organiser", BEIJING);
        Eventually.holds(() -> held.read().then().statusCode(200));
        return held;
    }

    Response read() {
        return SampleContest.as(ORGANISER, "regional-organiser").get(pool.at("/qualification"));
    }

    /** Empty where the entry is not listed. */
    String state(UUID entry) {
        return read().jsonPath().getString("entries.findAll { it.entryId == '" + entry + "' }.state.join('')");
    }

    Response confirm(UUID... entries) {
        return confirm(read().header("ETag"), entries);
    }

    Response confirm(String etag, UUID... entries) {
        return SampleContest.as(ORGANISER, "regional-organiser")
                .header("If-Match", etag)
                .contentType(JSON)
                .body(Map.of("entries", List.of(entries)))
                .post(pool.at("/qualification/confirmations"));
    }

    Response decide(String reason, UUID... entries) {
        return SampleContest.as(ORGANISER, "regional-organiser")
                .header("If-Match", read().header("ETag"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(JSON)
                .body(Map.of("entries", List.of(entries), "reason", reason))
                .post(pool.at("/qualification/decisions"));
    }

    Response revoke(UUID... entries) {
        return SampleContest.as(ORGANISER, "regional-organiser")
                .header("If-Match", read().header("ETag"))
                .contentType(JSON)
                .body(Map.of("entries", List.of(entries), "reason", "成绩更正"))
                .post(pool.at("/qualification/revocations"));
    }

    /** Who stands in the final, by entry. */
    List<String> finalists() {
        return as("office")
                .get(last.at("/entries"))
                .jsonPath()
                .getList("items.findAll { it.standing == 'IN' }.entryId", String.class);
    }
}
