package org.podium.registration.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.Tokens;
import org.podium.registration.Portal;
import org.podium.registration.Sample;

/** What the national notice asks beyond the Tianjin one: declarations, a region, a team of one unit. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class NationalEntryTest {
    private String contest;
    private Portal.UnitUser unit;

    @BeforeEach
    void a_later_notice_opens_registration() {
        contest = Portal.nationalRehearsal();
        unit = Portal.unit();
    }

    @Test
    void what_is_declared_passes_what_is_denied_fails_and_what_is_left_out_needs_evidence() {
        Map<String, Object> employee = employee();
        employee.put("declarations", Map.of("FORMAL_EMPLOYEE", true, "RELATED_OCCUPATION", true, "FRONT_LINE", false));
        Map<String, String> found = found(unit.submitted(contest, form("EMPLOYEE", employee)));
        assertThat(found)
                .containsEntry("S1-10", "PASS")
                .containsEntry("S1-17/FRONT_LINE", "FAIL")
                .containsEntry("S1-17/CONDUCT", "NEEDS_EVIDENCE");
    }

    @Test
    void a_correction_adds_what_was_left_out_and_keeps_the_other_answers() {
        Map<String, Object> employee = employee();
        employee.put("declarations", Map.of("FORMAL_EMPLOYEE", true));
        String entry = unit.drafted(contest, form("EMPLOYEE", employee));
        unit.correct(entry, Map.of("competitors", List.of(Map.of("declarations", Map.of("RELATED_OCCUPATION", true)))))
                .then()
                .statusCode(200)
                .body("competitors[0].declarations.FORMAL_EMPLOYEE", equalTo(true))
                .body("competitors[0].declarations.RELATED_OCCUPATION", equalTo(true));
    }

    @Test
    void a_declaration_that_the_rulebook_does_not_know_and_a_unit_that_nobody_knows_are_refused() {
        Map<String, Object> employee = employee();
        employee.put("declarations", Map.of("HONEST", true));
        employee.put("unit", Sample.uscc());
        unit.draft(contest, form("EMPLOYEE", employee))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/competitors/0/declarations/HONEST", "/competitors/0/unit"));
    }

    @Test
    void a_level_that_the_ladder_does_not_have_is_refused_with_those_that_it_has() {
        for (String none : List.of("7", "NONE", "三级")) {
            Map<String, Object> employee = employee();
            employee.put("level", none);
            unit.draft(contest, form("EMPLOYEE", employee))
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/competitors/0/level"))
                    .body("errors[0].code", equalTo("A-16/LEVELS"))
                    .body("errors[0].message", containsString("APPRENTICE"));
        }
    }

    @Test
    void a_route_that_the_rulebook_does_not_have_is_found_by_its_rule() {
        Map<String, Object> form = form("EMPLOYEE", employee());
        form.put("route", "FREELANCER");
        assertThat(found(unit.submitted(contest, form))).containsEntry("A-66", "FAIL");
    }

    @Test
    void an_entry_stands_in_the_province_of_its_unit_unless_it_names_another() {
        String entry = unit.drafted(contest, form("EMPLOYEE", employee()));
        Portal.entry(unit.token(), entry).then().body("region", equalTo("120000"));
        Map<String, Object> elsewhere = form("EMPLOYEE", employee());
        elsewhere.put("region", "110000");
        Portal.entry(unit.token(), unit.drafted(contest, elsewhere)).then().body("region", equalTo("110000"));
    }

    @Test
    void a_pair_of_one_unit_passes_and_a_pair_of_two_fails() {
        assertThat(found(unit.submitted(contest, form("STUDENT", student(), student()))))
                .containsEntry("A-39", "PASS");
        Map<String, Object> other = student();
        other.put("unit", Portal.unit().uscc());
        assertThat(found(unit.submitted(contest, form("STUDENT", student(), other))))
                .containsEntry("A-39", "FAIL");
    }

    /** The rulebook has the rule, so it is found and a person refuses; the form is taken in. */
    @Test
    void a_competitor_who_leads_the_own_team_fails_by_the_rule() {
        Map<String, Object> employee = employee();
        Map<String, Object> form = form("EMPLOYEE", employee);
        form.put("leader", Map.of("name", employee.get("name"), "phone", employee.get("phone")));
        assertThat(found(unit.submitted(contest, form))).containsEntry("A-41", "FAIL");
    }

    private static Map<String, Object> employee() {
        Map<String, Object> employee = new HashMap<>(Sample.competitor());
        employee.put("filledOn", "2021-07-20");
        return employee;
    }

    private static Map<String, Object> student() {
        Map<String, Object> student = employee();
        student.put("enrolment", "FULL_TIME");
        student.put("school", "UNDERGRADUATE");
        return student;
    }

    @SafeVarargs
    private static Map<String, Object> form(String division, Map<String, Object>... team) {
        Map<String, Object> form = Sample.form(Map.of());
        form.put("division", division);
        form.put("competitors", List.of(team));
        form.put("coaches", List.of());
        return form;
    }

    private Map<String, String> found(String entry) {
        List<Map<String, String>> findings = Portal.findings(unit.token(), entry)
                .then()
                .statusCode(200)
                .extract()
                .path("findings");
        Map<String, String> gravest = new HashMap<>();
        findings.forEach(finding -> gravest.merge(
                finding.get("rule"), finding.get("verdict"), (one, other) -> one.equals("PASS") ? other : one));
        return gravest;
    }
}
