package org.podium.scoring;

import static io.restassured.http.ContentType.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.podium.scoring.SampleContest.as;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.Eventually;

@QuarkusTest
class RegionalPoolsTest extends ServiceTest {
    private static final String BEIJING = "110000";
    private static final String TIANJIN = "120000";

    private SampleContest contest;

    @BeforeEach
    void publish() {
        contest = SampleContest.published(TestRulebook.regional());
    }

    @Test
    void first_entries_of_a_region_that_come_at_once_open_one_pool() {
        List<UUID> e = IntStream.range(0, 12)
                .mapToObj(i -> contest.entry("选手" + i, BEIJING))
                .toList();

        Eventually.holds(() -> regional(BEIJING)
                .then()
                .body("items", hasSize(1))
                .body("items[0].entries", equalTo(e.size()))
                .body("items[0].region", equalTo(BEIJING)));
        as("office")
                .get("/scoring/v1/contests/" + contest.id + "/pools?stage=FINAL")
                .then()
                .body("items.entries.sum()", equalTo(0));
    }

    @Test
    void each_region_has_its_own_pool() {
        contest.entry("北京选手", BEIJING);
        contest.entry("天津选手", TIANJIN);

        Eventually.holds(() -> as("office")
                .get("/scoring/v1/contests/" + contest.id + "/pools?stage=PRELIMINARY")
                .then()
                .body("items.region", contains(BEIJING, TIANJIN))
                .body("items.entries", contains(1, 1)));
    }

    @Test
    void an_entry_that_names_no_region_is_parked_and_says_why() {
        UUID entry = contest.entry("无赛区");

        Eventually.holds(() -> as("office")
                .get("/scoring/v1/parked-events")
                .then()
                .body("items.aggregateId", hasItem(entry.toString()))
                .body("items.reason.toString()", org.hamcrest.Matchers.containsString("held per region")));
    }

    @Test
    void members_of_a_region_have_no_part_in_another_region_nor_in_the_final() {
        contest.entry("北京选手", BEIJING);
        contest.entry("天津选手", TIANJIN);
        Eventually.holds(
                () -> assertThat(contest.poolId("PRELIMINARY", TIANJIN)).isNotNull());
        Eventually.holds(
                () -> assertThat(contest.poolId("PRELIMINARY", BEIJING)).isNotNull());
        Steps own = new Steps(contest.poolId("PRELIMINARY", BEIJING));
        Steps other = new Steps(contest.poolId("PRELIMINARY", TIANJIN));
        Steps last = new Steps(contest.poolId("FINAL", ""));
        List.of("supervisor", "tabulator", "chief-judge", "regional-organiser")
                .forEach(role -> contest.grant(member(role), role, BEIJING));
        Eventually.holds(() -> assertThat(as(member("regional-organiser"), "regional-organiser")
                        .get(own.at("/entries"))
                        .statusCode())
                .isEqualTo(200));

        for (Steps pool : List.of(other, last)) {
            refused("supervisor", pool, "/entries");
            refused("supervisor", pool, "/codes");
            refused("supervisor", pool, "/attendance");
            refused("tabulator", pool, "/sheets");
            refused("chief-judge", pool, "/penalties");
            refused("regional-organiser", pool, "/entries");
            as(member("supervisor"), "supervisor")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .contentType(JSON)
                    .body("{\"witness\": \"公证员\"}")
                    .post(pool.at("/draw"))
                    .then()
                    .statusCode(404);
        }
        as(member("supervisor"), "supervisor").get(own.at("/attendance")).then().statusCode(200);
        as(member("tabulator"), "tabulator").get(own.at("/sheets")).then().statusCode(200);
        as(member("chief-judge"), "chief-judge")
                .get(own.at("/penalties"))
                .then()
                .statusCode(200);
        as("supervisor").get(own.at("/entries")).then().statusCode(200);
        as("supervisor").get(other.at("/entries")).then().statusCode(200);
    }

    @Test
    void members_of_a_stage_have_no_part_in_another() {
        contest.entry("北京选手", BEIJING);
        Eventually.holds(
                () -> assertThat(contest.poolId("PRELIMINARY", BEIJING)).isNotNull());
        Steps preliminary = new Steps(contest.poolId("PRELIMINARY", BEIJING));
        Steps last = new Steps(contest.poolId("FINAL", ""));
        Map<String, String> paths =
                Map.of("tabulator", "/sheets", "supervisor", "/entries", "chief-judge", "/penalties");
        paths.keySet().forEach(role -> contest.grant("final-" + role, role, Map.of("stage", "FINAL")));
        contest.grant("first-tabulator", "tabulator", Map.of("stage", "PRELIMINARY", "region", BEIJING));
        Eventually.holds(() -> as("first-tabulator", "tabulator")
                .get(preliminary.at("/sheets"))
                .then()
                .statusCode(200));

        paths.forEach((role, path) -> {
            Eventually.holds(
                    () -> as("final-" + role, role).get(last.at(path)).then().statusCode(200));
            as("final-" + role, role).get(preliminary.at(path)).then().statusCode(404);
        });
        as("first-tabulator", "tabulator").get(last.at("/sheets")).then().statusCode(404);
        as("final-tabulator", "tabulator").get("/scoring/v1/access").then().body("memberships.stage", hasItem("FINAL"));
    }

    @Test
    void a_regional_organiser_of_no_region_sees_no_region() {
        contest.entry("北京选手", BEIJING);
        Eventually.holds(
                () -> assertThat(contest.poolId("PRELIMINARY", BEIJING)).isNotNull());
        Steps pool = new Steps(contest.poolId("PRELIMINARY", BEIJING));
        contest.grant(member("regional-organiser"), "regional-organiser");
        contest.grant(member("supervisor"), "supervisor");
        Eventually.holds(() -> as(member("supervisor"), "supervisor")
                .get(pool.at("/entries"))
                .then()
                .statusCode(200));

        refused("regional-organiser", pool, "/entries");
    }

    private void refused(String role, Steps pool, String path) {
        as(member(role), role).get(pool.at(path)).then().statusCode(404);
    }

    /** A name of this test's own, since the sample contests' members are not limited. */
    private static String member(String role) {
        return "beijing-" + role;
    }

    private io.restassured.response.Response regional(String region) {
        return as("office").get("/scoring/v1/contests/" + contest.id + "/pools?stage=PRELIMINARY&region=" + region);
    }
}
