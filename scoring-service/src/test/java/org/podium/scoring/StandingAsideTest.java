package org.podium.scoring;

import static io.restassured.RestAssured.given;
import static io.restassured.http.ContentType.JSON;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.Tokens;

/** Who marks has no part in a pool in which a unit competes for which they stand aside. */
@QuarkusTest
class StandingAsideTest extends ServiceTest {
    private SampleContest contest;
    private List<UUID> entries;
    private Steps steps;

    @BeforeEach
    void two_units_compete() {
        contest = SampleContest.published();
        entries = contest.entries(2);
        steps = new Steps(contest.poolId());
    }

    @Test
    void the_own_unit_in_a_pool_keeps_judge_chief_judge_and_tabulator_out_of_all_of_it() {
        steps.draw().then().statusCode(201);
        String own = SampleContest.unitOf(entries.getFirst());
        String code = steps.codes().of(entries.getLast());
        contest.grantAside(UUID.randomUUID(), "aside", "tabulator", own);
        contest.grantAside(UUID.randomUUID(), "aside", "chief-judge", own);
        contest.grantAside(UUID.randomUUID(), "aside", "supervisor", own);

        Eventually.holds(() -> as("supervisor").get(steps.at("/codes")).then().statusCode(200));
        Eventually.holds(() -> as("tabulator")
                .get(steps.at("/sheets"))
                .then()
                .statusCode(403)
                .body("code", equalTo("stands-aside"))
                .body("rule", equalTo("S2-22/JUDGES"))
                .body("clause", equalTo("S2 四(二)")));
        // also by the code of another unit: a refusal of single codes would tell which one is the own
        as("tabulator")
                .header("If-Match", "*")
                .contentType(JSON)
                .body(Steps.marks("81", "92"))
                .put(steps.at("/sheets/" + code))
                .then()
                .statusCode(403)
                .body("code", equalTo("stands-aside"));
        Eventually.holds(() -> as("chief-judge")
                .header("If-Match", steps.etag())
                .post(steps.at("/freeze"))
                .then()
                .statusCode(403)
                .body("code", equalTo("stands-aside")));
    }

    @Test
    void a_unit_that_does_not_compete_here_keeps_nobody_out() {
        steps.draw().then().statusCode(201);
        contest.grantAside(UUID.randomUUID(), "aside", "tabulator", "91350100M000100Y43");

        Eventually.holds(() -> as("tabulator").get(steps.at("/sheets")).then().statusCode(200));
    }

    @Test
    void who_left_before_the_start_keeps_nobody_out_and_a_recusal_that_ended_neither() {
        UUID membership = UUID.randomUUID();
        contest.grantAside(
                membership,
                "aside",
                "chief-judge",
                SampleContest.unitOf(entries.getFirst()),
                SampleContest.unitOf(entries.getLast()));
        Eventually.holds(() -> as("chief-judge").get(steps.at("/sheets")).then().statusCode(403));

        contest.happened(entries.getFirst(), "registration.entry-withdrawn.v1");
        contest.happened(entries.getLast(), "registration.entry-withdrawn.v1");
        Eventually.holds(() -> as("chief-judge").get(steps.at("/sheets")).then().statusCode(200));

        UUID later = contest.entries(1).getFirst();
        contest.grantAside(membership, "aside", "chief-judge", SampleContest.unitOf(later));
        Eventually.holds(() -> as("chief-judge").get(steps.at("/sheets")).then().statusCode(403));
        contest.grantAside(membership, "aside", "chief-judge");
        Eventually.holds(() -> as("chief-judge").get(steps.at("/sheets")).then().statusCode(200));
    }

    /** One account, acting in one role of its memberships. */
    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.token("aside", role));
    }
}
