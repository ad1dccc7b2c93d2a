package org.podium.registration.insurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.PageWalk;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.Tokens;
import org.podium.registration.Portal;
import org.podium.registration.Sample;

/** Whom a contest wants insured is walked in the database, one row a person, unit and rule (S2-33). */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class InsuranceListTest {
    private static final String ROOT = "/registration/v1/contests/";

    private final SessionFactory sessions;

    InsuranceListTest(SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Test
    void the_list_is_walked_in_pages() {
        String contest = Portal.rehearsal();
        for (int i = 0; i < 3; i++) {
            Portal.unit().submitted(contest, Sample.form(Sample.competitor()));
        }
        List<String> all = list(Portal.office(), contest, "").path("items.personId");

        assertThat(all).hasSize(3);
        assertThat(walked(contest, "personId")).isEqualTo(all);
    }

    @Test
    void who_is_in_several_entries_is_one_row_of_each_unit() {
        String contest = Portal.rehearsal(
                Sample.tianjin().replace("id: A-40\n    scope: CONTEST", "id: A-40\n    scope: SKILL"),
                "2025-10-20T09:00:00+08:00");
        Map<String, Object> person = Sample.competitor();
        Portal.UnitUser one = Portal.unit();
        Portal.UnitUser other = Portal.unit();
        String first = one.submitted(contest, in("AI_TRAINER", person));
        one.submitted(contest, in("SERVICE_ROBOT", person));
        other.submitted(contest, in("GENERATIVE_AI", person));

        list(one.token(), contest, "").then().body("items.entryId", contains(first));
        List<String> units = list(Portal.office(), contest, "").path("items.unit");
        assertThat(units).containsExactlyInAnyOrder(one.uscc(), other.uscc());
        assertThat(walked(contest, "unit")).isEqualTo(units);
    }

    @Test
    void each_unit_writes_down_its_own_and_the_office_says_whose_it_asks_no_more() {
        String contest = Portal.rehearsal(
                Sample.tianjin().replace("id: A-40\n    scope: CONTEST", "id: A-40\n    scope: SKILL"),
                "2025-10-20T09:00:00+08:00");
        Map<String, Object> person = Sample.competitor();
        Portal.UnitUser one = Portal.unit();
        Portal.UnitUser other = Portal.unit();
        one.submitted(contest, in("AI_TRAINER", person));
        other.submitted(contest, in("GENERATIVE_AI", person));
        String sent = list(one.token(), contest, "").path("items[0].personId");

        insure(one, contest, sent, "甲保险公司").then().statusCode(200).body("unit", equalTo(one.uscc()));
        insure(other, contest, sent, "乙保险公司").then().statusCode(200).body("unit", equalTo(other.uscc()));

        list(one.token(), contest, "").then().body("items.answers.insurer", contains("甲保险公司"));
        list(other.token(), contest, "").then().body("items.answers.insurer", contains("乙保险公司"));
        asked(contest, sent, "", "If-Match")
                .then()
                .statusCode(422)
                .body("known", containsInAnyOrder(one.uscc(), other.uscc()));
        asked(contest, sent, "?unit=" + other.uscc(), "If-Match")
                .then()
                .statusCode(200)
                .body("unit", equalTo(other.uscc()))
                .body("state", equalTo("WAIVED"));
        list(Portal.office(), contest, "?open=true").then().body("items.unit", contains(one.uscc()));
        Portal.as(Portal.office())
                .get(ROOT + "{c}/insurance/{p}/proof", contest, sent)
                .then()
                .statusCode(422);
        Portal.as(Portal.office())
                .get(ROOT + "{c}/insurance/{p}/proof?unit=" + one.uscc(), contest, sent)
                .then()
                .statusCode(404);
    }

    @Test
    void neither_a_page_nor_a_person_is_found_by_reading_everybody() {
        String contest = Portal.rehearsal();
        for (int i = 0; i < 6; i++) {
            Portal.UnitUser unit = Portal.unit();
            unit.submitted(contest, Sample.form(Sample.competitor()));
            waive(contest, list(unit.token(), contest, "").path("items[0].personId"), "If-None-Match");
        }
        String somebody = list(Portal.office(), contest, "").path("items[5].personId");

        long before = loaded();
        list(Portal.office(), contest, "?limit=1").then().body("items", hasSize(1));
        long afterPage = loaded();
        waive(contest, somebody, "If-Match");

        assertThat(afterPage - before).as("records read for a page of one").isLessThanOrEqualTo(3);
        assertThat(loaded() - afterPage).as("records read for one person").isLessThanOrEqualTo(2);
    }

    private long loaded() {
        return sessions.getStatistics()
                .getEntityStatistics(InsuranceRecord.class.getName())
                .getLoadCount();
    }

    private static Map<String, Object> in(String skill, Map<String, Object> person) {
        Map<String, Object> form = Sample.form(person);
        form.put("skill", skill);
        return form;
    }

    private static Response list(String token, String contest, String query) {
        return Portal.as(token).get(ROOT + contest + "/insurance" + query);
    }

    private static List<String> walked(String contest, String field) {
        return new PageWalk(() -> Portal.as(Portal.office()), ROOT + contest + "/insurance").collect(field, 1);
    }

    /** The same reason again changes nothing, so that a second time only finds the person. */
    private static void waive(String contest, String person, String condition) {
        asked(contest, person, "", condition).then().statusCode(200);
    }

    private static Response asked(String contest, String person, String query, String condition) {
        return Portal.as(Portal.office())
                .header(condition, "*")
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "学校统一投保"))
                .put(ROOT + "{c}/insurance/{p}/waiver" + query, contest, person);
    }

    private static Response insure(Portal.UnitUser unit, String contest, String person, String insurer) {
        return Portal.as(unit.token())
                .header("If-None-Match", "*")
                .contentType(ContentType.JSON)
                .body(Map.of("answers", Map.of("insurer", insurer)))
                .put(ROOT + "{c}/insurance/{p}", contest, person);
    }
}
