package org.podium.scoring;

import static io.restassured.http.ContentType.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.podium.scoring.SampleContest.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.Eventually;

/** Who competes in a pool once it has begun, and whose name stands in its result. */
@QuarkusTest
class SubstitutionsTest extends ServiceTest {
    private SampleContest contest = new SampleContest(TestRulebook.tianjin());
    private UUID entry = contest.id;
    private Steps steps = new Steps("");

    private void drawn(SampleContest of) {
        contest = of;
        entry = contest.entries(1).getFirst();
        steps = new Steps(contest.poolId());
        steps.draw().then().statusCode(201);
    }

    @Test
    void where_no_first_day_is_announced_nobody_is_replaced_after_the_draw() {
        drawn(SampleContest.published());

        contest.substituted(entry, "后来者");

        Eventually.holds(() -> assertThat(registered()).isEqualTo("[[后来者]]"));
        assertThat(competitors()).isEqualTo("[[选手1]]");
        steps.mark(steps.codes().of(entry), "80", "80");
        steps.freeze().then().statusCode(200);
        steps.decode().then().statusCode(200);
        steps.publish("PROVISIONAL").then().statusCode(201);
        steps.result("latest").then().body("rows[0].competitors", contains("选手1"));
    }

    @Test
    void between_the_draw_and_the_announced_first_day_the_place_stays_and_the_person_changes() {
        drawn(SampleContest.published(TestRulebook.announced()));
        String code = steps.codes().of(entry);

        contest.substituted(entry, "替补选手");

        Eventually.holds(() -> assertThat(competitors()).isEqualTo("[[替补选手]]"));
        assertThat(steps.codes().of(entry)).isEqualTo(code);

        steps.enter("tabulator", code, Steps.marks("80", "80")).then().statusCode(200);
        contest.substituted(entry, "后来者");

        Eventually.holds(() -> assertThat(registered()).isEqualTo("[[后来者]]"));
        assertThat(competitors()).isEqualTo("[[替补选手]]");
    }

    @Test
    void who_was_seen_to_be_there_is_not_replaced() {
        drawn(SampleContest.published(TestRulebook.announced()));
        seen("ABSENT");
        contest.substituted(entry, "替补选手");
        Eventually.holds(() -> assertThat(competitors()).isEqualTo("[[替补选手]]"));
        seen("PRESENT");

        contest.substituted(entry, "后来者");

        Eventually.holds(() -> assertThat(registered()).isEqualTo("[[后来者]]"));
        assertThat(competitors()).isEqualTo("[[替补选手]]");
    }

    @Test
    void who_has_no_code_yet_is_replaced_even_in_a_pool_that_has_begun() {
        drawn(SampleContest.published());
        steps.mark(steps.codes().of(entry), "80", "80");
        UUID later = contest.entry("迟到者");
        Eventually.holds(() -> assertThat(competitors()).contains("迟到者"));

        contest.substituted(later, "替补选手");

        Eventually.holds(() -> assertThat(competitors()).contains("选手1", "替补选手").doesNotContain("迟到者"));
    }

    @Test
    void what_was_decided_before_the_pool_began_counts_however_late_it_is_told() {
        Instant decided = SampleContest.now();
        drawn(SampleContest.published());
        steps.mark(steps.codes().of(entry), "80", "80");
        steps.freeze().then().statusCode(200);

        contest.substituted(entry, "替补选手", decided);

        Eventually.holds(() -> assertThat(competitors()).isEqualTo("[[替补选手]]"));
        assertThat(registered()).isEqualTo("[]");
        steps.decode().then().statusCode(200);
        steps.publish("PROVISIONAL").then().statusCode(201);
        steps.result("latest").then().body("rows[0].competitors", contains("替补选手"));
    }

    @Test
    void a_version_keeps_the_names_it_was_published_with_and_a_name_spelt_otherwise_is_a_new_one() {
        drawn(SampleContest.published());
        steps.mark(steps.codes().of(entry), "80", "80");
        steps.freeze().then().statusCode(200);
        steps.decode().then().statusCode(200);
        steps.publish("PROVISIONAL").then().statusCode(201);

        contest.spelt(entry, "选手一");

        Eventually.holds(() -> assertThat(competitors()).isEqualTo("[[选手一]]"));
        steps.result("1").then().body("rows[0].competitors", contains("选手1"));
        steps.publish("FINAL").then().statusCode(409).body("code", equalTo("provisional-outdated"));
        steps.publish("PROVISIONAL").then().statusCode(201).body("version", equalTo(2));
        steps.publish("FINAL").then().statusCode(201);
        steps.result("1").then().body("rows[0].competitors", contains("选手1"));
        steps.result("3").then().body("rows[0].competitors", contains("选手一"));
    }

    private void seen(String status) {
        as("supervisor")
                .header("If-Match", "*")
                .contentType(JSON)
                .body(Map.of("items", List.of(Map.of("entryId", entry, "status", status))))
                .put(steps.at("/attendance"))
                .then()
                .statusCode(200);
    }

    private String competitors() {
        return entries().getString("items.competitors.name");
    }

    private String registered() {
        return entries().getString("items.registered.name");
    }

    private JsonPath entries() {
        return as("office").get(steps.at("/entries")).jsonPath();
    }
}
