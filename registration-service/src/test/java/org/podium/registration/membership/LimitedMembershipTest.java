package org.podium.registration.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.Tokens;
import org.podium.registration.Portal;
import org.podium.registration.Sample;

/** A role that is limited to one skill covers that skill, and nothing that the skill does not contain. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class LimitedMembershipTest {
    private static final String ROOT = "/registration/v1";
    private static final String OFFICE_OF_A_SKILL = Tokens.token("office-robot", "office");

    private String contest = "";

    @BeforeEach
    void anOfficeOfOneSkill() {
        contest = Portal.rehearsal();
        grant(Portal.office(), "office-robot", Map.of("role", "office", "skill", "SERVICE_ROBOT"))
                .then()
                .statusCode(201);
    }

    @Test
    void it_does_not_act_on_the_whole_contest() {
        String tag = Portal.as(Portal.office())
                .get(ROOT + "/contests/{c}/clock", contest)
                .header("ETag");
        Portal.as(OFFICE_OF_A_SKILL)
                .contentType("application/json")
                .header("If-Match", tag)
                .body(Map.of("now", "2026-01-01T00:00:00+08:00"))
                .put(ROOT + "/contests/{c}/clock", contest)
                .then()
                .statusCode(404);
        Portal.as(OFFICE_OF_A_SKILL)
                .contentType("application/json")
                .body(Map.of("reason", "不归我管", "patch", Map.of()))
                .post(ROOT + "/contests/{c}/amendments", contest)
                .then()
                .statusCode(404);
        Portal.as(OFFICE_OF_A_SKILL)
                .header("If-Match", "*")
                .delete(ROOT + "/contests/{c}", contest)
                .then()
                .statusCode(404);
        Portal.as(Portal.office()).get(ROOT + "/contests/{c}", contest).then().statusCode(200);
    }

    @Test
    void it_grants_no_more_than_it_holds() {
        for (Map<String, String> more : new Map[] {
            Map.of("role", "office"),
            Map.of("role", "judge", "division", "STUDENT"),
            Map.of("role", "judge", "skill", "AI_TRAINER")
        }) {
            grant(OFFICE_OF_A_SKILL, "office-robot", more)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/registration/grant-beyond-own"));
        }
        grant(OFFICE_OF_A_SKILL, "judge", Map.of("role", "judge", "skill", "SERVICE_ROBOT", "division", "STUDENT"))
                .then()
                .statusCode(201);
    }

    @Test
    void it_sees_and_revokes_only_memberships_within_its_own() {
        String beyond = grant(Portal.office(), "judge", Map.of("role", "judge", "skill", "AI_TRAINER"))
                .path("id");
        String within = grant(Portal.office(), "judge", Map.of("role", "judge", "skill", "SERVICE_ROBOT"))
                .path("id");

        Portal.as(OFFICE_OF_A_SKILL)
                .get(ROOT + "/contests/{c}/memberships", contest)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.skill", everyItem(equalTo("SERVICE_ROBOT")));
        Portal.as(OFFICE_OF_A_SKILL)
                .header("If-Match", "*")
                .delete(ROOT + "/memberships/{m}", beyond)
                .then()
                .statusCode(404);
        Portal.as(OFFICE_OF_A_SKILL)
                .header("If-Match", "*")
                .delete(ROOT + "/memberships/{m}", within)
                .then()
                .statusCode(204);
    }

    @Test
    void it_discloses_no_number_of_another_skill() {
        Portal.UnitUser unit = Portal.unit();
        String trainer = person(unit, Sample.form(Sample.competitor()));
        Map<String, Object> form = Sample.form(Sample.competitor());
        form.put("skill", "SERVICE_ROBOT");
        String robot = person(unit, form);

        disclose(trainer).then().statusCode(404);
        disclose(robot).then().statusCode(200);
    }

    @Test
    void of_one_stage_it_is_a_role_in_its_pools_and_in_nothing_of_the_whole() {
        Portal.unit().submitted(contest, Sample.form(Sample.competitor()));
        String user = "of-the-final";
        Map<String, String> limit = Map.of("role", "supervisor", "stage", "FINAL");
        String membership = grant(Portal.office(), user, limit)
                .then()
                .statusCode(201)
                .body("stage", equalTo("FINAL"))
                .extract()
                .path("id");
        grant(Portal.office(), user, limit).then().body("id", equalTo(membership));
        grant(Portal.office(), user, Map.of("role", "supervisor", "stage", "FINAL", "skill", "AI_TRAINER"))
                .then()
                .statusCode(201)
                .body("id", not(equalTo(membership)));
        Eventually.holds(() -> assertThat(KafkaProbe.of("registration.memberships", membership))
                .extracting(KafkaProbe.Seen::data)
                .singleElement()
                .asString()
                .contains("\"stage\":\"FINAL\""));

        String supervisor = Tokens.token(user, "supervisor");
        Portal.as(supervisor)
                .get(ROOT + "/access")
                .then()
                .body("memberships.findAll { it.contestId == '" + contest + "' }.stage", hasItem("FINAL"));
        Portal.as(supervisor)
                .get(ROOT + "/contests/{c}/entries", contest)
                .then()
                .statusCode(200)
                .body("items", empty());
        grant(Portal.office(), "office-final", Map.of("role", "office", "stage", "FINAL"))
                .then()
                .statusCode(201);
        grant(Tokens.token("office-final", "office"), "judge", Map.of("role", "judge"))
                .then()
                .statusCode(403);
        grant(Tokens.token("office-final", "office"), "judge", Map.of("role", "judge", "stage", "FINAL"))
                .then()
                .statusCode(201);
    }

    @Test
    void limits_are_names_of_the_rulebook() {
        grant(
                        Portal.office(),
                        "judge",
                        Map.of("role", "judge", "skill", "ROBOTS", "division", "TEACHER", "stage", "SEMIFINAL"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/registration/membership-invalid"))
                .body("errors", hasSize(3))
                .body("errors[0].pointer", equalTo("/skill"))
                .body("errors[0].message", containsString("SERVICE_ROBOT"))
                .body("errors[1].pointer", equalTo("/division"))
                .body("errors[2].pointer", equalTo("/stage"))
                .body("errors[2].message", containsString("FINAL"));
    }

    private String person(Portal.UnitUser unit, Map<String, Object> form) {
        String entry = unit.submitted(contest, form);
        return Portal.entry(unit.token(), entry).path("competitors[0].personId");
    }

    private static Response disclose(String person) {
        return Portal.as(OFFICE_OF_A_SKILL)
                .contentType("application/json")
                .body(Map.of("purpose", "向保险公司投保"))
                .post(ROOT + "/persons/{p}/number-disclosures", person);
    }

    private Response grant(String by, String user, Map<String, String> what) {
        Map<String, String> body = new HashMap<>(what);
        body.put("subject", Tokens.subject(user));
        return Portal.as(by)
                .contentType("application/json")
                .body(body)
                .post(ROOT + "/contests/{c}/memberships", contest);
    }
}
