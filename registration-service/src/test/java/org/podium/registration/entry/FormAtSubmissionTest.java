package org.podium.registration.entry;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.Tokens;
import org.podium.registration.Portal;
import org.podium.registration.Sample;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class FormAtSubmissionTest {
    @Test
    void a_draft_may_be_open_but_is_handed_in_complete() {
        String contest = Portal.rehearsal();
        Portal.UnitUser unit = Portal.unit();
        Map<String, Object> competitor = Sample.competitor();
        competitor.remove("education");
        competitor.remove("certificateNumber");
        competitor.put("filledOn", "2025-10-21");
        String entry = unit.drafted(contest, Sample.form(competitor));

        unit.submit(entry)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/registration/entry-invalid"))
                .body("rule", equalTo("S2-36"))
                .body("clause", equalTo("S2 附件1"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/competitors/0/education",
                                "/competitors/0/certificateNumber",
                                "/competitors/0/filledOn"))
                .body("errors.find { it.pointer.endsWith('education') }.message", equalTo("须填写文化程度"));
        Portal.as(unit.token())
                .header("If-Match", "*")
                .header("Accept-Language", "en")
                .post("/registration/v1/entries/{e}/submission", entry)
                .then()
                .statusCode(422)
                .body("errors.find { it.pointer.endsWith('education') }.message", startsWith("Education: "));
        Portal.entry(unit.token(), entry).then().body("status", equalTo("DRAFT"));

        unit.correct(
                        entry,
                        Map.of(
                                "competitors",
                                List.of(Map.of(
                                        "education", "大专",
                                        "certificateNumber", "Y000012000000000000001",
                                        "filledOn", "2025-10-20"))))
                .then()
                .statusCode(200);
        unit.submit(entry).then().statusCode(200).body("status", equalTo("SUBMITTED"));
    }

    @Test
    void a_coach_has_a_name_and_a_phone_or_is_none() {
        String contest = Portal.rehearsal();
        Portal.UnitUser unit = Portal.unit();
        for (String left : List.of("name", "phone")) {
            Map<String, Object> coach = Sample.coach();
            coach.remove(left);
            unit.draft(contest, Sample.form(Sample.competitor(), coach))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/coaches/0/" + left));
        }
        Map<String, Object> alone = Sample.form(Sample.competitor());
        alone.remove("coaches");
        unit.submit(unit.drafted(contest, alone)).then().statusCode(200);
    }

    @Test
    void who_comes_in_fills_the_same_form() {
        String contest = Portal.rehearsal();
        Portal.UnitUser unit = Portal.unit();
        String entry = unit.submitted(contest, Sample.form(Sample.competitor()));
        Map<String, Object> incoming = Sample.competitor();
        incoming.remove("curriculum");
        String outgoing = Portal.entry(unit.token(), entry).path("competitors[0].personId");

        Portal.as(unit.token())
                .contentType("application/json")
                .body(Map.of("reason", "选手因病不能参赛", "outgoing", outgoing, "incoming", incoming))
                .post("/registration/v1/entries/{e}/substitutions", entry)
                .then()
                .statusCode(422)
                .body("rule", equalTo("S2-36"))
                .body("errors.pointer", contains("/incoming/curriculum"));
    }
}
