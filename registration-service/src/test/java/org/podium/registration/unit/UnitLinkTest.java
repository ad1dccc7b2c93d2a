package org.podium.registration.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podium.kit.database.Database;
import org.podium.kit.test.AtOnce;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.Tokens;
import org.podium.registration.Portal;
import org.podium.registration.Sample;

/** Nobody uses up another unit's places by naming it, and nobody hides from the cap behind a name (S2-16, A-21). */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class UnitLinkTest {
    private static final String UNITS = "/registration/v1/units";

    private final Database database;

    private String contest;
    private Portal.UnitUser legal;
    private Map<String, Object> described;
    private Portal.UnitUser faculty;

    UnitLinkTest(DataSource source) {
        this.database = new Database(source);
    }

    @BeforeEach
    void a_unit_that_names_a_legal_unit() {
        contest = Portal.rehearsal();
        legal = Portal.unit();
        described = Sample.unit();
        described.put("parent", legal.uscc());
        faculty = Portal.unit(described);
    }

    @Test
    void until_it_is_confirmed_the_link_counts_for_nobody() {
        String entry = faculty.drafted(contest, Sample.form(Sample.competitor()));

        faculty.submit(entry)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/registration/unit-parent-unconfirmed"));

        legal.submitted(contest, Sample.form(Sample.competitor()));
        Portal.confirmParent(legal.token(), faculty.uscc())
                .then()
                .statusCode(200)
                .body("parentConfirmed", equalTo(true));
        faculty.submit(entry).then().statusCode(200);
        // both places of the legal unit are used now
        legal.submit(legal.drafted(contest, Sample.form(Sample.competitor())))
                .then()
                .statusCode(409)
                .body("rule", equalTo("S2-16"));
        assertThat(audited()).containsExactly("unit-described", "unit-parent-confirmed");
    }

    @Test
    void only_the_named_unit_or_an_office_confirms() {
        Portal.confirmParent(faculty.token(), faculty.uscc()).then().statusCode(404);
        Portal.confirmParent(Portal.unit().token(), faculty.uscc()).then().statusCode(404);
        Portal.confirmParent(Tokens.token("judge", "judge"), faculty.uscc())
                .then()
                .statusCode(403);
        Portal.confirmParent(Portal.office(), legal.uscc()).then().statusCode(404);
        Portal.as(legal.token())
                .post(UNITS + "/{u}/parent-confirmation", faculty.uscc())
                .then()
                .statusCode(428);

        Portal.confirmParent(Portal.office(), faculty.uscc()).then().statusCode(200);
        Portal.confirmParent(legal.token(), faculty.uscc()).then().statusCode(200);
        assertThat(audited()).containsExactly("unit-described", "unit-parent-confirmed");
    }

    @Test
    void the_named_unit_and_the_office_see_who_waits() {
        Portal.as(legal.token())
                .get(UNITS + "?parentConfirmed=false")
                .then()
                .statusCode(200)
                .body("items.uscc", contains(faculty.uscc()));
        Portal.as(faculty.token()).get(UNITS).then().body("items.uscc", not(hasItem(faculty.uscc())));
        Response tasks = Portal.as(Portal.office()).get("/registration/v1/contests/{c}/tasks", contest);
        tasks.then().body("items.find { it.kind == 'CONFIRM_UNITS' }.count", greaterThanOrEqualTo(1));
        Portal.as(Portal.office())
                .get(tasks.<String>path("items.find { it.kind == 'CONFIRM_UNITS' }.list") + "&parent=" + legal.uscc())
                .then()
                .body("items.uscc", contains(faculty.uscc()));

        Portal.confirmParent(legal.token(), faculty.uscc());
        Portal.as(legal.token()).get(UNITS + "?parentConfirmed=false").then().body("items.uscc", equalTo(List.of()));
    }

    @Test
    void what_an_office_writes_down_is_confirmed_and_another_name_is_not() {
        String uscc = Sample.uscc();
        put(Portal.office(), uscc, described).then().statusCode(200).body("parentConfirmed", equalTo(true));

        described.put("parent", Portal.unit().uscc());
        put(Tokens.unit("unit-" + uscc, uscc), uscc, described)
                .then()
                .statusCode(200)
                .body("parentConfirmed", equalTo(false));
    }

    @Test
    void a_name_that_nobody_confirmed_binds_nobody() {
        Map<String, Object> moved = Sample.unit();
        moved.put("parent", Portal.unit().uscc());
        // the legal unit has no branch yet, whatever the faculty says
        put(legal.token(), legal.uscc(), moved).then().statusCode(200);
        Portal.confirmParent(Portal.office(), legal.uscc()).then().statusCode(200);

        Portal.confirmParent(Portal.office(), faculty.uscc())
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/registration/unit-parent-invalid"));
    }

    @Test
    void of_two_links_of_a_chain_confirmed_at_once_one_is_refused() {
        for (int round = 0; round < 6; round++) {
            Map<String, Object> upper = Sample.unit();
            upper.put("parent", legal.uscc());
            Portal.UnitUser middle = Portal.unit(upper);
            Map<String, Object> lower = Sample.unit();
            lower.put("parent", middle.uscc());
            Portal.UnitUser branch = Portal.unit(lower);

            assertThat(AtOnce.call(
                            () -> Portal.confirmParent(Portal.office(), middle.uscc())
                                    .statusCode(),
                            () -> Portal.confirmParent(Portal.office(), branch.uscc())
                                    .statusCode()))
                    .as("a branch under a branch")
                    .containsExactlyInAnyOrder(200, 422);
        }
    }

    @Test
    void what_an_office_writes_down_makes_no_branch_of_a_branch_that_is_just_confirmed() {
        for (int round = 0; round < 6; round++) {
            Map<String, Object> upper = Sample.unit();
            upper.put("parent", legal.uscc());
            Portal.UnitUser middle = Portal.unit(upper);
            Map<String, Object> lower = Sample.unit();
            lower.put("parent", middle.uscc());

            assertThat(AtOnce.call(
                            () -> Portal.confirmParent(Portal.office(), middle.uscc())
                                    .statusCode(),
                            () -> put(Portal.office(), Sample.uscc(), lower).statusCode()))
                    .containsExactlyInAnyOrder(200, 422);
        }
    }

    @Test
    void who_counts_alone_already_is_not_moved_under_another() {
        Map<String, Object> alone = Sample.unit();
        Portal.UnitUser unit = Portal.unit(alone);
        unit.submitted(contest, Sample.form(Sample.competitor()));
        alone.put("parent", legal.uscc());

        put(unit.token(), unit.uscc(), alone)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/registration/unit-parent-in-use"));
    }

    /** New, or in place of what is there. */
    private static Response put(String token, String uscc, Map<String, Object> described) {
        Response made = put(token, uscc, described, "If-None-Match", "*");
        return made.statusCode() == 412 ? put(token, uscc, described, "If-Match", made.header("ETag")) : made;
    }

    private static Response put(
            String token, String uscc, Map<String, Object> described, String condition, String tag) {
        return Portal.as(token)
                .header(condition, tag)
                .contentType("application/json")
                .body(described)
                .put(UNITS + "/{u}", uscc);
    }

    private List<String> audited() {
        return database.query(
                "select action from audit_record where about = ? order by id", row -> row.getString(1), faculty.uscc());
    }
}
