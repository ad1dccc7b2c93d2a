package org.podium.registration.contest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.Tokens;
import org.podium.registration.Portal;
import org.podium.registration.Sample;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class ContestTest {
    private static final String ROOT = "/registration/v1";

    @Test
    void a_rulebook_with_a_misspelt_rule_is_refused_with_path_and_line_and_what_is_known() {
        byte[] misspelt = Sample.tianjin()
                .replace("rule: bars-titles", "rule: bars-tittles")
                .getBytes(StandardCharsets.UTF_8);

        Portal.as(Portal.office())
                .contentType("application/yaml")
                .body(misspelt)
                .post(ROOT + "/contests?rehearsal=true")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/registration/rulebook-invalid"))
                .body("problems[0].line", notNullValue())
                .body("problems[0].known", hasItem("bars-titles"));
        Portal.as(Portal.office())
                .contentType("application/yaml")
                .body(misspelt)
                .post(ROOT + "/rulebook-checks")
                .then()
                .statusCode(200)
                .body("valid", equalTo(false));
    }

    @Test
    void a_contest_shows_its_dates_and_every_version_of_its_rulebook() {
        String contest = Portal.rehearsal();
        Portal.amend(
                        contest,
                        "公布比赛日期",
                        Map.of(
                                "contest",
                                Map.of("dates", Map.of("FINAL", Map.of("starts", "2025-11-10", "ends", "2025-11-11")))))
                .then()
                .statusCode(201);

        Portal.as(Portal.office())
                .get(ROOT + "/contests/{c}", contest)
                .then()
                .statusCode(200)
                .body("rulebookVersion", equalTo(2))
                .body("dates.closes", equalTo("2025-10-31"))
                .body("dates.closesAt", equalTo("2025-10-31T16:00:00Z"))
                .body("dates.open", equalTo(true))
                .body("dates.starts", equalTo("2025-11-10"))
                .body("dates.lastSubstitutionDay", equalTo("2025-11-05"));
        Portal.as(Portal.office())
                .get(ROOT + "/contests/{c}/rulebook?version=1", contest)
                .then()
                .statusCode(200)
                .body("source", equalTo(Sample.tianjin()))
                .body("rulebook.contest.slug", equalTo("tianjin-2025"));
        Portal.as(Portal.office())
                .get(ROOT + "/contests/{c}/rulebook", contest)
                .then()
                .body("version", equalTo(2))
                .body("reason", equalTo("公布比赛日期"));
        assertThat(KafkaProbe.of("registration.contests", contest)).isNotNull();
    }

    @Test
    void the_clock_of_a_rehearsal_goes_forward_only_and_only_for_who_has_seen_it() {
        String contest = Portal.rehearsal();

        Portal.setClock(contest, "2025-10-19T09:00:00+08:00")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/registration/clock-backwards"));
        Portal.setClock(contest, "2025-10-21T09:00:00+08:00")
                .then()
                .statusCode(200)
                .body("clockVersion", equalTo(2));
        Portal.as(Portal.office())
                .header("If-Match", "\"1\"")
                .contentType("application/json")
                .body(Map.of("now", "2025-10-22T09:00:00+08:00"))
                .put(ROOT + "/contests/{c}/clock", contest)
                .then()
                .statusCode(412);
        Portal.as(Portal.office())
                .contentType("application/json")
                .body(Map.of("now", "2025-10-22T09:00:00+08:00"))
                .put(ROOT + "/contests/{c}/clock", contest)
                .then()
                .statusCode(428);
    }

    @Test
    void a_real_contest_follows_real_time_has_its_name_alone_and_stays() {
        String rulebook = Sample.tianjin().replace("slug: tianjin-2025", "slug: only-once");
        String contest = publish(rulebook).then().statusCode(201).extract().path("id");

        Portal.setClock(contest, "2025-10-20T09:00:00+08:00").then().statusCode(409);
        publish(rulebook).then().statusCode(409).body("type", equalTo("/problems/registration/slug-taken"));
        Portal.as(Portal.office())
                .header("If-Match", "*")
                .delete(ROOT + "/contests/{c}", contest)
                .then()
                .statusCode(409);
        given().get(ROOT + "/contests").then().body("items.slug", hasItem("only-once"));
        given().get(ROOT + "/contests/only-once").then().body("dates.open", equalTo(false));
    }

    @Test
    void a_rehearsal_is_deleted_whole_and_the_others_hear_of_it() {
        String contest = Portal.rehearsal();
        Portal.UnitUser unit = Portal.unit();
        String entry = unit.submitted(contest, Sample.form(Sample.competitor()));
        Portal.as(Portal.office())
                .delete(ROOT + "/contests/{c}", contest)
                .then()
                .statusCode(428);

        Portal.as(Portal.office())
                .header("If-Match", "*")
                .delete(ROOT + "/contests/{c}", contest)
                .then()
                .statusCode(204);

        Portal.entry(unit.token(), entry).then().statusCode(404);
        Portal.as(Portal.office()).get(ROOT + "/contests/{c}", contest).then().statusCode(404);
        Eventually.holds(() -> assertThat(KafkaProbe.of("registration.contests", contest))
                .extracting(KafkaProbe.Seen::type)
                .containsExactly(
                        "registration.contest-published.v1",
                        "registration.clock-set.v1",
                        "registration.contest-deleted.v1"));
    }

    @Test
    void rehearsals_are_listed_for_their_members_only() {
        String contest = Portal.rehearsal();

        given().get(ROOT + "/contests?limit=200").then().body("items.id", not(hasItem(contest)));
        Portal.as(Portal.office()).get(ROOT + "/contests?limit=200").then().body("items.id", hasItem(contest));
    }

    @Test
    void the_form_of_a_division_asks_for_its_documents_and_fields() {
        String contest = Portal.rehearsal(Sample.notice(), "2025-10-20T09:00:00+08:00");

        Portal.as(Portal.office())
                .get(ROOT + "/contests/{c}/form?skill=AI_TRAINER&division=STUDENT", contest)
                .then()
                .statusCode(200)
                .body("documents.kind", hasItem("ENROLMENT_PROOF"))
                .body("documents.kind", not(hasItem("WORK_PROOF")))
                .body("documents.find { it.kind == 'PHOTO' }.minBytes", equalTo(2097152))
                .body("schema.properties.competitors.maxItems", equalTo(1))
                .body("fields.find { it.name == 'idNumber' }.label.zh", equalTo("身份证号"));
        Portal.as(Portal.office())
                .get(ROOT + "/contests/{c}/form?skill=NONE&division=STUDENT", contest)
                .then()
                .statusCode(404);
    }

    @Test
    void the_office_sees_what_to_do_next() {
        String contest = Portal.rehearsal();
        Portal.unit().submitted(contest, Sample.form(Sample.competitor()));

        Portal.as(Portal.office())
                .get(ROOT + "/contests/{c}/tasks", contest)
                .then()
                .statusCode(200)
                .body("items.kind", hasItem("ANNOUNCE_START"))
                .body("items.find { it.kind == 'REVIEW_ENTRIES' }.count", equalTo(1));
    }

    @Test
    void publishing_twice_with_one_key_publishes_once() {
        byte[] rulebook = Sample.tianjin().getBytes(StandardCharsets.UTF_8);
        String key = "same-key-" + Sample.phone();
        String first = null;
        for (int i = 0; i < 2; i++) {
            String id = given().auth()
                    .oauth2(Portal.office())
                    .header("Idempotency-Key", key)
                    .contentType("application/yaml")
                    .body(rulebook)
                    .post(ROOT + "/contests?rehearsal=true")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            assertThat(first == null ? id : first).isEqualTo(id);
            first = id;
        }
        given().auth()
                .oauth2(Portal.office())
                .contentType("application/yaml")
                .body(rulebook)
                .post(ROOT + "/contests?rehearsal=true")
                .then()
                .statusCode(400);
    }

    @Test
    void problems_are_told_in_the_language_asked_for_and_listed() {
        given().header("Accept-Language", "en")
                .get(ROOT + "/contests/none")
                .then()
                .statusCode(404)
                .body("title", equalTo("There is no such contest"));
        given().header("Accept-Language", "zh-CN")
                .get(ROOT + "/contests/none")
                .then()
                .body("title", equalTo("没有这项竞赛"));
        given().get(ROOT + "/problems").then().statusCode(200);
    }

    private static Response publish(String rulebook) {
        return Portal.as(Portal.office())
                .contentType("application/yaml")
                .body(rulebook.getBytes(StandardCharsets.UTF_8))
                .post(ROOT + "/contests");
    }
}
