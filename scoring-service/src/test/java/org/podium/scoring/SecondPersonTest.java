package org.podium.scoring;

import static io.restassured.RestAssured.given;
import static io.restassured.http.ContentType.JSON;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.Tokens;

/** Nobody who could see the first entry, or who is behind the code, is the second person. */
@QuarkusTest
class SecondPersonTest extends ServiceTest {
    private SampleContest contest;
    private Steps steps;
    private String code;

    @BeforeEach
    void draw() {
        contest = SampleContest.published();
        UUID entry = contest.entries(1).getFirst();
        steps = new Steps(contest.poolId());
        steps.draw().then().statusCode(201);
        code = steps.codes().of(entry);
    }

    @Test
    void a_chief_judge_of_another_contest_sees_nothing_of_the_first_entry_here() {
        contest.grant("judge-elsewhere", "tabulator");
        steps.enter("tabulator", code, Steps.marks("81", "92")).then().statusCode(200);

        Eventually.holds(() -> as("judge-elsewhere", "tabulator", "chief-judge")
                .get(steps.at("/sheets/" + code))
                .then()
                .statusCode(200)
                .body("components", nullValue()));
        as("judge-elsewhere", "tabulator", "chief-judge")
                .header("If-Match", "*")
                .contentType(JSON)
                .body(Steps.marks("81", "92"))
                .post(steps.at("/sheets/" + code + "/confirmation"))
                .then()
                .statusCode(200);
    }

    @Test
    void who_may_see_the_first_entry_does_not_confirm_it() {
        for (String role : new String[] {"chief-judge", "auditor"}) {
            String user = "tabulator-and-" + role;
            contest.grant(user, "tabulator");
            contest.grant(user, role);
            Eventually.holds(() -> as(user, "tabulator", role)
                    .get(steps.at("/sheets/" + code + "/versions"))
                    .then()
                    .statusCode(200));
            steps.enter("tabulator", code, Steps.marks("81", "92")).then().statusCode(200);

            as(user, "tabulator", role)
                    .contentType(JSON)
                    .body(Steps.marks("81", "92"))
                    .post(steps.at("/sheets/" + code + "/confirmation"))
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("sees-the-first-entry"));
            // also with a token that leaves the other role out: the part in the contest counts
            as(user, "tabulator")
                    .contentType(JSON)
                    .body(Steps.marks("81", "92"))
                    .post(steps.at("/sheets/" + code + "/confirmation"))
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void who_differed_does_not_confirm_by_trial_and_another_person_may() {
        steps.enter("tabulator", code, Steps.marks("81", "92")).then().statusCode(200);
        steps.confirm("tabulator2", code, Steps.marks("81", "29"))
                .then()
                .statusCode(409)
                .body("code", equalTo("marks-differ"));

        steps.confirm("tabulator2", code, Steps.marks("81", "92"))
                .then()
                .statusCode(409)
                .body("code", equalTo("differed-before"));

        contest.grant("tabulator3", "tabulator");
        Eventually.holds(() -> SampleContest.as("tabulator3")
                .get(steps.at("/sheets/" + code))
                .then()
                .statusCode(200)
                .body("status", equalTo("DIFFERS")));
        steps.confirm("tabulator3", code, Steps.marks("81", "92")).then().statusCode(200);
    }

    @Test
    void after_a_difference_the_sheet_is_entered_anew_and_confirmed_by_the_same_two() {
        steps.enter("tabulator", code, Steps.marks("81", "29")).then().statusCode(200);
        steps.confirm("tabulator2", code, Steps.marks("81", "92")).then().statusCode(409);

        steps.enter("tabulator", code, Steps.marks("81", "92")).then().statusCode(200);

        steps.confirm("tabulator2", code, Steps.marks("81", "92"))
                .then()
                .statusCode(200)
                .body("status", equalTo("CONFIRMED"));
    }

    @Test
    void who_may_see_the_codes_files_and_decides_no_correction() {
        steps.mark(code, "81", "92");
        contest.grant("both", "tabulator");
        contest.grant("both", "chief-judge");
        contest.grant("both", "supervisor");
        String[] roles = {"tabulator", "chief-judge", "supervisor"};
        Eventually.holds(() -> as("both", roles).get(steps.at("/codes")).then().statusCode(200));

        as("both", roles)
                .header("Idempotency-Key", "k" + contest.id)
                .contentType(JSON)
                .body("{\"reason\": \"加总错误\", " + Steps.marks("99", "99").substring(1))
                .post(steps.at("/sheets/" + code + "/corrections"))
                .then()
                .statusCode(403)
                .body("code", equalTo("knows-the-codes"));
        steps.file("tabulator", code, Steps.marks("82", "92"), "加总错误").then().statusCode(201);
        as("both", roles)
                .header(
                        "If-Match",
                        SampleContest.as("chief-judge")
                                .get(steps.at("/sheets/" + code))
                                .header("ETag"))
                .post(steps.at("/sheets/" + code + "/corrections/approval"))
                .then()
                .statusCode(403)
                .body("code", equalTo("knows-the-codes"));
    }

    private static RequestSpecification as(String user, String... roles) {
        return given().auth().oauth2(Tokens.token(user, roles));
    }
}
