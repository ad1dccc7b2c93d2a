package org.podium.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.Eventually;

/** Somebody is disqualified after the result: nothing is shown or confirmed before the corrected result says so. */
@RealParts
class DisqualifiedAfterTheResultTest {
    private static final int TENTH = 9;

    private final UUID pool = UUID.randomUUID();
    private World world;
    private List<EntrySample> entries;

    @BeforeEach
    void aFinalResult() {
        world = World.tianjin("disqualified-later");
        entries = RecomputationTest.finalists(world, 21);
        var result = world.result(pool, 1, "FINAL");
        RecomputationTest.rank(result, entries);
        result.published();
        world.computed(pool, 1);
    }

    @Test
    void no_notice_opens_before_the_corrected_result_and_everybody_who_may_know_sees_what_is_waited_for() {
        disqualified();

        openNotice()
                .statusCode(409)
                .body("code", equalTo("correction-awaited"))
                .body("pools", hasSize(1))
                .body("pools[0].poolId", equalTo(pool.toString()))
                .body("pools[0].awaitsCorrection.sentence.zh", containsString("更正成绩"));
        world.as("office")
                .get("/awards/v1/contests/{c}/pools", world.contest)
                .then()
                .body("items[0].awaitsCorrection.sentence.en", containsString("corrected result"));
        world.asUnit("91350100M000100Y43")
                .get("/awards/v1/pools/{p}", pool)
                .then()
                .statusCode(200)
                .body("awaitsCorrection", nullValue());

        corrected();
        world.as("office").get("/awards/v1/pools/{p}", pool).then().body("awaitsCorrection", nullValue());
        openNotice().statusCode(201);
    }

    @Test
    void disqualified_during_the_notice_nothing_is_confirmed_before_the_corrected_result() {
        closedNotice();
        disqualified();

        confirm().statusCode(409).body("code", equalTo("correction-awaited"));
        assertThat(RecomputationTest.certificates(world)).isEmpty();

        corrected();
        confirm().statusCode(200);
        assertThat(world.outcome(pool))
                .contains("PROMOTION 选手9 LEVEL_2 CONFIRMED", "PROMOTION 选手11 LEVEL_2 PROPOSED")
                .noneMatch(award -> award.startsWith("PROMOTION 选手10 "));
        assertThat(RecomputationTest.certificates(world))
                .extracting(certificate -> World.recipient(certificate).get("name"))
                .contains("选手9")
                .doesNotContain("选手10");
    }

    @Test
    void disqualified_after_the_confirmation_the_award_stands_until_the_corrected_result_revokes_it() {
        RecomputationTest.confirmed(world);
        disqualified();
        openNotice().statusCode(409).body("code", equalTo("correction-awaited"));

        corrected();

        assertThat(RecomputationTest.certificates(world).stream()
                        .filter(certificate -> "REVOKED".equals(certificate.get("status"))))
                .extracting(certificate -> World.recipient(certificate).get("name"))
                .containsExactly("选手10");
        openNotice().statusCode(201);
    }

    @Test
    void who_is_disqualified_without_an_award_keeps_nobody_waiting() {
        entries.getLast().disqualified();
        disqualified();
        corrected();

        openNotice().statusCode(201);
    }

    /** The tenth is the last who is promoted. */
    private void disqualified() {
        var tenth = entries.get(TENTH);
        tenth.disqualified();
        Eventually.holds(() -> world.as("office")
                .get("/awards/v1/pools/{p}", pool)
                .then()
                .statusCode(200)
                .body("awaitsCorrection.entries", contains(tenth.id.toString())));
    }

    private void corrected() {
        var others = new ArrayList<>(entries);
        var tenth = others.remove(TENTH);
        var corrected = world.result(pool, 2, "CORRECTED");
        RecomputationTest.rank(corrected, others);
        corrected.disqualified(tenth).published();
        world.computed(pool, 2);
    }

    private void closedNotice() {
        var notice = openNotice().statusCode(201).extract();
        world.clock("2025-11-20T08:00:00+08:00");
        world.as("office")
                .header("If-Match", notice.header("ETag"))
                .post("/awards/v1/contests/{c}/public-notice/closing", world.contest)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse openNotice() {
        return world.creating("office")
                .post("/awards/v1/contests/{c}/public-notice", world.contest)
                .then();
    }

    private ValidatableResponse confirm() {
        return world.creating("committee")
                .post("/awards/v1/contests/{c}/awards/confirmation", world.contest)
                .then();
    }
}
