package org.podium.registration.entry;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.Tokens;
import org.podium.registration.Portal;
import org.podium.registration.Sample;

/** No competitor coaches or leads the own team, however they come into it. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class OwnTeamTest {
    private String contest;
    private Portal.UnitUser unit;
    private Map<String, Object> coach;
    private String entry;

    @BeforeEach
    void a_draft_with_a_coach() {
        contest = Portal.rehearsal();
        unit = Portal.unit();
        coach = Sample.coach();
        entry = unit.drafted(contest, Sample.form(Sample.competitor(), coach));
    }

    @Test
    void who_coaches_does_not_become_the_competitor() {
        refused(
                unit.correct(
                        entry,
                        Map.of("competitors", List.of(Map.of("name", coach.get("name"), "phone", coach.get("phone"))))),
                "/coaches");
    }

    @Test
    void who_leads_does_not_become_the_competitor() {
        unit.correct(entry, Map.of("coaches", List.of(), "leader", coach))
                .then()
                .statusCode(200);

        refused(
                unit.correct(
                        entry,
                        Map.of("competitors", List.of(Map.of("name", coach.get("name"), "phone", coach.get("phone"))))),
                "/leader");
    }

    @Test
    void the_competitor_does_not_become_the_coach() {
        Map<String, Object> competitor = Sample.competitor();
        String own = unit.drafted(contest, Sample.form(competitor, coach));
        Map<String, Object> same = Sample.coach();
        same.put("name", competitor.get("name"));
        same.put("phone", competitor.get("phone"));
        refused(unit.correct(own, Map.of("coaches", List.of(same))), "/coaches/0");

        Map<String, Object> byNumber = Sample.coach();
        byNumber.put("idNumber", competitor.get("idNumber"));
        refused(unit.correct(own, Map.of("coaches", List.of(byNumber))), "/coaches/0");
    }

    @Test
    void who_coaches_does_not_come_in_and_who_may_come_in_does_not_coach() {
        unit.submit(entry).then().statusCode(200);
        Map<String, Object> incoming = Sample.competitor();
        incoming.put("name", coach.get("name"));
        incoming.put("phone", coach.get("phone"));
        refused(request(incoming), "/incoming");
        Portal.as(unit.token())
                .get("/registration/v1/entries/{e}/substitutions", entry)
                .then()
                .body("items.id", hasSize(0));

        Map<String, Object> other = Sample.competitor();
        request(other).then().statusCode(201);
        Portal.review(entry, "RETURN", "电话有误", "S2-36").then().statusCode(200);
        Map<String, Object> same = Sample.coach();
        same.put("idNumber", other.get("idNumber"));
        refused(unit.correct(entry, Map.of("coaches", List.of(same))), "/coaches/0");
    }

    @Test
    void a_number_put_right_does_not_make_the_coach_compete() {
        Map<String, Object> numbered = Sample.coach();
        numbered.put("idNumber", Sample.residentId());
        unit.correct(entry, Map.of("coaches", List.of(numbered))).then().statusCode(200);
        unit.submit(entry).then().statusCode(200);

        refused(Portal.correctNumber(entry, String.valueOf(numbered.get("idNumber")), "笔误"), "/idNumber");
    }

    private Response request(Map<String, Object> incoming) {
        String outgoing = Portal.entry(unit.token(), entry).path("competitors[0].personId");
        return Portal.as(unit.token())
                .contentType("application/json")
                .body(Map.of("reason", "选手因病不能参赛", "outgoing", outgoing, "incoming", incoming))
                .post("/registration/v1/entries/{e}/substitutions", entry);
    }

    private static void refused(Response answer, String pointer) {
        answer.then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains("roles-apart"));
    }
}
