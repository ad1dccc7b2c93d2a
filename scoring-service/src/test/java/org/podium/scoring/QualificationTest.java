package org.podium.scoring;

import static io.restassured.http.ContentType.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.podium.kit.database.Database;
import org.podium.kit.test.AtOnce;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;
import org.podium.kit.test.SchemaCheck;
import org.podium.kit.test.Tokens;

@QuarkusTest
class QualificationTest extends ServiceTest {
    @Inject
    Database database;

    private final List<UUID> e = new ArrayList<>();

    private Preliminary held(int quota, String... totals) {
        return Preliminary.held(SampleContest.published(TestRulebook.regional(quota)), e, totals);
    }

    @Test
    void nobody_qualifies_before_the_quota_is_announced_and_the_tie_over_it_waits_for_the_organiser() {
        SampleContest contest = SampleContest.published(TestRulebook.regional());
        Preliminary region = Preliminary.held(contest, e, "90", "80", "80", "70", "absent");
        region.read()
                .then()
                .body("quota", nullValue())
                .body("resultVersion", equalTo(2))
                .body("entries", hasSize(4))
                .body("entries.state", everyItem(equalTo("NOT_QUALIFIED")));
        region.confirm(e.get(0)).then().statusCode(409).body("code", equalTo("not-qualified"));

        contest.amend(2, TestRulebook.regional(2));

        Eventually.holds(() -> region.read()
                .then()
                .body("quota", equalTo(2))
                .body("rulebookVersion", equalTo(2))
                .body("open", equalTo(1))
                .body("entries.state", contains("QUALIFIED", "OPEN", "OPEN", "NOT_QUALIFIED"))
                .body("entries.confirmed", everyItem(equalTo(false))));
        region.confirm(e.get(1)).then().statusCode(409).body("errors.code", contains("OPEN"));
        region.decide("加赛", e.get(1), e.get(2)).then().statusCode(422).body("code", equalTo("invalid-decision"));
        region.decide("加赛", e.get(0)).then().statusCode(422).body("errors.pointer", contains("/entries/0"));
        String before = region.read().header("ETag");
        region.decide("加赛一题后胜出", e.get(2))
                .then()
                .statusCode(201)
                .body("open", equalTo(0))
                .body("decisions.reason", contains("加赛一题后胜出"))
                .body("decisions[0].tied", hasSize(2));
        region.decide("再来一次", e.get(1)).then().statusCode(409).body("code", equalTo("no-open-tie"));
        region.confirm(before, e.get(2)).then().statusCode(412);

        region.confirm(e.get(0), e.get(2)).then().statusCode(200).body("entries.confirmed.count(true)", equalTo(2));
        region.confirm(e.get(0), e.get(2)).then().statusCode(200);

        assertThat(region.finalists())
                .containsExactlyInAnyOrder(e.get(0).toString(), e.get(2).toString());
        List<KafkaProbe.Seen> told = told(region, "scoring.entries-qualified.v1", 1);
        SchemaCheck.ofTheHouse().valid(told.getFirst());
        assertThat(told.getFirst().data())
                .contains(e.get(0).toString(), e.get(2).toString(), region.last.pool());
    }

    @Test
    void a_finalist_who_withdraws_before_the_start_makes_place_for_the_next_of_the_region() {
        Preliminary region = held(2, "90", "85", "80", "70", "60");
        region.confirm(e.get(0), e.get(1)).then().statusCode(200);

        region.contest.happened(e.get(1), "registration.entry-withdrawn.v1");

        Eventually.holds(() -> assertThat(region.state(e.get(2))).isEqualTo("OFFERED"));
        assertThat(region.finalists()).containsExactly(e.get(0).toString());
        assertThat(region.state(e.get(1))).isEqualTo("WITHDRAWN");
        region.confirm(e.get(3)).then().statusCode(409).body("code", equalTo("not-qualified"));
        region.confirm(e.get(2)).then().statusCode(200);
        assertThat(region.finalists())
                .containsExactlyInAnyOrder(e.get(0).toString(), e.get(2).toString());

        // also between draw and start: the successor is drawn in a supplementary draw
        region.last.draw().then().statusCode(201);
        region.contest.happened(e.get(2), "registration.entry-disqualified.v1");
        Eventually.holds(() -> assertThat(region.state(e.get(3))).isEqualTo("OFFERED"));
        region.confirm(e.get(3)).then().statusCode(200);
        region.last.draw().then().statusCode(201).body("number", equalTo(2)).body("entries", equalTo(1));
        Steps.Codes codes = region.last.codes();
        region.last.mark(codes.of(e.get(0)), "80", "80");

        region.contest.happened(e.get(3), "registration.entry-withdrawn.v1");

        region.contest.entry("后来者", "120000"); // the same topic: once this one is known, the withdrawal may not be yet
        Eventually.holds(
                () -> assertThat(region.contest.poolId("PRELIMINARY", "120000")).isNotNull());
        Eventually.holds(() -> assertThat(region.finalists()).contains(e.get(3).toString()));
        assertThat(region.state(e.get(4))).isEqualTo("NOT_QUALIFIED");
        region.confirm(e.get(4)).then().statusCode(409);
        assertThat(told(region, "scoring.entries-qualified.v1", 3)).hasSize(3);
    }

    @Test
    void a_place_that_falls_free_is_offered_once_to_the_next_in_rank() {
        Preliminary region = held(2, "90", "85", "80", "70", "60");
        region.confirm(e.get(0), e.get(1)).then().statusCode(200);

        region.contest.happened(e.get(1), "registration.entry-withdrawn.v1");
        KafkaProbe.Seen first = told(region, "scoring.place-offered.v1", 1).getFirst();
        region.contest.amend(2, TestRulebook.regional(2)); // changes nothing, so that nobody is told again
        Eventually.holds(() -> region.read().then().body("rulebookVersion", equalTo(2)));
        region.contest.happened(e.get(2), "registration.entry-withdrawn.v1"); // declines
        Eventually.holds(() -> assertThat(region.state(e.get(3))).isEqualTo("OFFERED"));
        region.confirm(e.get(3)).then().statusCode(200);
        told(region, "scoring.entries-qualified.v1", 2); // the same key: whatever else is told stands before it

        SchemaCheck.ofTheHouse().valid(first);
        assertThat(first.data())
                .contains(e.get(2).toString(), "\"rank\":3", region.last.pool())
                .doesNotContain(e.get(3).toString());
        List<KafkaProbe.Seen> offers = told(region, "scoring.place-offered.v1", 2);
        assertThat(offers).hasSize(2);
        assertThat(offers.getLast().data()).contains(e.get(3).toString(), "\"rank\":4");
    }

    @Test
    void a_tie_decided_after_a_withdrawal_and_a_corrected_result_offer_what_they_free() {
        Preliminary region = held(2, "90", "80", "80", "70");
        region.contest.happened(e.get(0), "registration.entry-withdrawn.v1");
        Eventually.holds(() -> assertThat(region.state(e.get(0))).isEqualTo("WITHDRAWN"));
        region.decide("加赛一题后胜出", e.get(1)).then().statusCode(201);

        assertThat(told(region, "scoring.place-offered.v1", 1).getFirst().data())
                .contains(e.get(2).toString())
                .doesNotContain(e.get(1).toString());
        region.pool.penalise(region.codes.of(e.get(2)), "DISQUALIFY").then().statusCode(201);
        region.pool.correct("申诉成立").then().statusCode(201);

        assertThat(told(region, "scoring.place-offered.v1", 2).getLast().data())
                .contains(e.get(3).toString());
    }

    @Test
    void nothing_is_offered_once_the_next_stage_has_started() {
        Preliminary region = held(2, "90", "85", "80");
        region.confirm(e.get(0)).then().statusCode(200);
        region.last.draw().then().statusCode(201);
        region.last.mark(region.last.codes().of(e.get(0)), "80", "80");

        region.contest.happened(e.get(1), "registration.entry-withdrawn.v1");

        Eventually.holds(() -> assertThat(region.state(e.get(1))).isEqualTo("WITHDRAWN"));
        region.confirm(e.get(2)).then().statusCode(409).body("code", equalTo("next-stage-started"));
        region.pool.penalise(region.codes.of(e.get(2)), "DISQUALIFY").then().statusCode(201);
        region.pool.correct("申诉成立").then().statusCode(201);
        assertThat(database.query(
                        "select type from outbox where aggregate_id = ?", row -> row.getString(1), region.pool.pool()))
                .contains("scoring.entries-qualified.v1")
                .doesNotContain("scoring.place-offered.v1");
    }

    @Test
    void who_goes_on_goes_on_as_they_are_now_and_the_frozen_preliminary_keeps_its_names() {
        Preliminary region = held(1, "90", "80");

        region.contest.substituted(e.get(0), "替补选手");

        Eventually.holds(() -> region.read().then().body("entries[0].competitors", contains("替补选手")));
        region.confirm(e.get(0)).then().statusCode(200);
        SampleContest.as("office")
                .get(region.last.at("/entries"))
                .then()
                .body("items.competitors.name.flatten()", contains("替补选手"));
        region.pool.result("latest").then().body("rows[0].competitors", contains("选手1"));

        region.contest.substituted(e.get(0), "又一替补");
        Eventually.holds(() -> SampleContest.as("office")
                .get(region.last.at("/entries"))
                .then()
                .body("items.competitors.name.flatten()", contains("又一替补")));
    }

    @Test
    void two_who_confirm_at_once_bring_each_finalist_into_the_final_once() {
        Preliminary region = held(2, "90", "85", "80");
        String etag = region.read().header("ETag");

        List<Integer> answers =
                AtOnce.call(4, () -> region.confirm(etag, e.get(0), e.get(1)).statusCode());

        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 412);
        assertThat(region.finalists()).hasSize(2).doesNotHaveDuplicates();
        assertThat(told(region, "scoring.entries-qualified.v1", 1)).hasSize(1);
    }

    @Test
    void a_correction_after_the_confirmation_is_followed_by_hand() {
        Preliminary region = held(2, "90", "85", "80", "70");
        region.confirm(e.get(0), e.get(1)).then().statusCode(200);
        region.revoke(e.get(0)).then().statusCode(409).body("code", equalTo("not-revocable"));

        region.pool.penalise(region.codes.of(e.get(0)), "DISQUALIFY").then().statusCode(201);
        region.pool.correct("申诉成立").then().statusCode(201);

        region.read()
                .then()
                .body("resultKind", equalTo("CORRECTED"))
                .body("entries.rank", contains(1, 2, 3, null))
                .body("entries.confirmed", contains(true, false, false, true));
        region.confirm(e.get(2)).then().statusCode(409).body("code", equalTo("places-taken"));
        region.revoke(e.get(0)).then().statusCode(200).body("entries", hasSize(3));
        region.confirm(e.get(2)).then().statusCode(200);

        assertThat(region.finalists())
                .containsExactlyInAnyOrder(e.get(1).toString(), e.get(2).toString());
        told(region, "scoring.qualification-revoked.v1", 1).forEach(SchemaCheck.ofTheHouse()::valid);
    }

    @Test
    void only_the_organiser_of_the_region_and_the_office_decide() {
        Preliminary region = held(1, "90", "85");
        String path = region.pool.at("/qualification");
        region.contest.grant("tianjin-organiser", "regional-organiser", "120000");
        region.contest.grant("chief-judge", "regional-organiser", Preliminary.BEIJING);
        region.contest.grant("own", "regional-organiser", Preliminary.BEIJING);
        String unit = region.read().jsonPath().getString("entries[0].unit");
        String own = Tokens.token("own", Set.of("regional-organiser"), unit, null);
        Eventually.holds(() -> as(own).get(path).then().statusCode(200));
        region.contest.branchOf(e.get(1), unit);
        Eventually.holds(() -> assertThat(
                        database.query("select legal_uscc from entry where id = ?", row -> row.getString(1), e.get(1)))
                .containsExactly(unit));
        String branch = Tokens.token("own", Set.of("regional-organiser"), SampleContest.unitOf(e.get(1)), null);
        String etag = region.read().header("ETag");

        RestAssured.given().get(path).then().statusCode(401);
        SampleContest.as("tabulator").get(path).then().statusCode(403);
        SampleContest.as("tianjin-organiser", "regional-organiser")
                .get(path)
                .then()
                .statusCode(404);
        SampleContest.as("office").get(region.last.at("/qualification")).then().statusCode(404);
        confirm(Tokens.token("tianjin-organiser", "regional-organiser"), etag, path, 404, "not-found");
        confirm(Tokens.token("auditor", "auditor"), etag, path, 403, "forbidden");
        confirm(own, etag, path, 409, "own-unit");
        confirm(branch, etag, path, 409, "own-unit");
        confirm(Tokens.token("chief-judge", "regional-organiser"), etag, path, 409, "froze-the-pool");
        as(own).contentType(JSON)
                .body(Map.of("entries", List.of(e.get(0))))
                .post(path + "/confirmations")
                .then()
                .statusCode(428);
        confirm(Tokens.token("office", "office"), etag, path, 200, null);
    }

    private void confirm(
            String token, String etag, String path, int status, @org.jspecify.annotations.Nullable String code) {
        as(token)
                .header("If-Match", etag)
                .contentType(JSON)
                .body(Map.of("entries", List.of(e.get(0))))
                .post(path + "/confirmations")
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    private static io.restassured.specification.RequestSpecification as(String token) {
        return RestAssured.given().auth().oauth2(token);
    }

    private static List<KafkaProbe.Seen> told(Preliminary region, String type, int count) {
        return Eventually.get(
                () -> KafkaProbe.of("scoring.pools", region.pool.pool()).stream()
                        .filter(event -> event.type().equals(type))
                        .toList(),
                seen -> seen.size() >= count);
    }
}
