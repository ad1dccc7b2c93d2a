package org.podium.registration.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.PageWalk;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.Tokens;
import org.podium.registration.Portal;
import org.podium.registration.Sample;

/** Whose account stands aside for which unit goes with its memberships. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class RecusalTest {
    private static final String ROOT = "/registration/v1";

    private String contest;
    private Candidates judges;
    private Portal.UnitUser unit;
    private String subject;

    @BeforeEach
    void a_judge_is_appointed() {
        contest = Portal.rehearsal();
        judges = new Candidates(contest);
        unit = Portal.unit();
        subject = "account-" + UUID.randomUUID();
    }

    @Test
    void the_account_of_an_appointed_judge_stands_aside_in_memberships_before_and_after() {
        String nomination = judges.accepted(unit);
        tasks().then().body("items.find { it.kind == 'NAME_JUDGES_ACCOUNTS' }.count", equalTo(1));
        String before = granted("judge");
        state(Map.of("subject", subject, "nomination", nomination, "reason", "本单位推荐"))
                .then()
                .statusCode(201)
                .body("unit", equalTo(unit.uscc()));
        String after = granted("tabulator");

        Eventually.holds(() -> assertThat(told(before)).hasSize(2));
        Eventually.holds(() -> assertThat(told(after)).hasSize(1));
        assertThat(told(before).getFirst()).contains("\"standsAsideFor\":[]");
        assertThat(told(before).getLast()).contains("\"standsAsideFor\":[\"" + unit.uscc() + "\"]");
        assertThat(told(after).getFirst()).contains(unit.uscc());
        tasks().then().body("items.kind", not(hasItem("NAME_JUDGES_ACCOUNTS")));
    }

    @Test
    void a_branch_stands_for_its_legal_unit_too() {
        Portal.UnitUser legal = Portal.unit();
        Map<String, Object> described = Sample.unit();
        described.put("parent", legal.uscc());
        Portal.UnitUser branch = Portal.unit(described);
        String waiting = judges.ready(branch, Sample.judge());
        judges.submit(branch, waiting).then().statusCode(409).body("code", equalTo("unit-parent-unconfirmed"));
        Portal.confirmParent(legal.token(), branch.uscc()).then().statusCode(200);
        String nomination = judges.accepted(branch);

        state(Map.of("subject", subject, "nomination", nomination, "reason", "本单位推荐"))
                .then()
                .statusCode(201);
        String membership = granted("chief-judge");

        Eventually.holds(() -> assertThat(told(membership)).hasSize(1));
        assertThat(told(membership).getFirst()).contains(legal.uscc(), branch.uscc());
    }

    @Test
    void who_stands_aside_for_a_unit_stands_aside_for_its_legal_unit_once_that_is_confirmed() {
        Portal.UnitUser legal = Portal.unit();
        Map<String, Object> described = Sample.unit();
        described.put("parent", legal.uscc());
        Portal.UnitUser branch = Portal.unit(described);
        state(Map.of("subject", subject, "unit", branch.uscc(), "reason", "亲属在该单位参赛"))
                .then()
                .statusCode(201);
        String membership = granted("judge");
        Eventually.holds(() -> assertThat(told(membership)).hasSize(1));
        assertThat(told(membership).getFirst()).contains(branch.uscc()).doesNotContain(legal.uscc());

        Portal.confirmParent(legal.token(), branch.uscc()).then().statusCode(200);

        Eventually.holds(() -> assertThat(told(membership)).hasSize(2));
        assertThat(told(membership).getLast()).contains(branch.uscc(), legal.uscc());
    }

    @Test
    void any_unit_can_be_named_by_hand_and_a_mistake_is_taken_back() {
        String membership = granted("judge");
        String recusal = state(Map.of("subject", subject, "unit", unit.uscc(), "reason", "亲属在该单位参赛"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        state(Map.of("subject", subject, "unit", unit.uscc(), "reason", "再说一次"))
                .then()
                .statusCode(201)
                .body("id", equalTo(recusal));
        Portal.as(Portal.office())
                .delete(ROOT + "/recusals/{r}", recusal)
                .then()
                .statusCode(428);
        String tag =
                Portal.as(Portal.office()).get(ROOT + "/recusals/{r}", recusal).header("ETag");
        Portal.as(Portal.office())
                .header("If-Match", tag)
                .delete(ROOT + "/recusals/{r}", recusal)
                .then()
                .statusCode(204);

        Eventually.holds(() -> assertThat(told(membership)).hasSize(3));
        assertThat(told(membership).getLast()).contains("\"standsAsideFor\":[]");
        Portal.as(Portal.office()).get(ROOT + "/recusals/{r}", recusal).then().statusCode(404);
        list("").then().body("items", empty());
    }

    @Test
    void only_the_office_says_so_and_of_a_judge_who_is_appointed() {
        String proposed = judges.submitted(unit, Sample.judge());
        Map<String, Object> wanted = Map.of("subject", subject, "nomination", proposed, "reason", "本单位推荐");

        state(wanted).then().statusCode(409).body("code", equalTo("wrong-state"));
        state(Map.of("subject", subject, "reason", "无")).then().statusCode(422);
        state(Map.of("subject", subject, "unit", Sample.uscc(), "reason", "无"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/unit"));
        for (var refused : Map.of(
                        Tokens.token("some-expert", "expert"), 403, Tokens.token("office-elsewhere", "office"), 404)
                .entrySet()) {
            state(refused.getKey(), wanted).then().statusCode(refused.getValue());
        }
        String recusal = state(Map.of("subject", subject, "unit", unit.uscc(), "reason", "师徒"))
                .path("id");
        Portal.as(Tokens.token("office-elsewhere", "office"))
                .header("If-Match", "*")
                .delete(ROOT + "/recusals/{r}", recusal)
                .then()
                .statusCode(404);
    }

    @Test
    void recusals_are_walked_and_narrowed() {
        String nomination = judges.accepted(unit);
        List<String> all = List.of(
                state(Map.of("subject", subject, "nomination", nomination, "reason", "本单位推荐"))
                        .path("id"),
                state(Map.of("subject", "other", "unit", unit.uscc(), "reason", "师徒"))
                        .path("id"));

        assertThat(new PageWalk(() -> Portal.as(Portal.office()), ROOT + "/contests/" + contest + "/recusals")
                        .collect("id", 1))
                .isEqualTo(all);
        list("?subject=other").then().body("items.id", contains(all.getLast()));
        list("?nomination=" + nomination).then().body("items.id", contains(all.getFirst()));
    }

    private String granted(String role) {
        return Portal.as(Portal.office())
                .contentType(ContentType.JSON)
                .body(Map.of("subject", subject, "role", role))
                .post(ROOT + "/contests/{c}/memberships", contest)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Response state(Map<String, Object> wanted) {
        return state(Portal.office(), wanted);
    }

    private Response state(String token, Map<String, Object> wanted) {
        return Portal.as(token)
                .contentType(ContentType.JSON)
                .body(wanted)
                .post(ROOT + "/contests/{c}/recusals", contest);
    }

    private Response list(String query) {
        return Portal.as(Portal.office()).get(ROOT + "/contests/" + contest + "/recusals" + query);
    }

    private Response tasks() {
        return Portal.as(Portal.office()).get(ROOT + "/contests/{c}/tasks", contest);
    }

    private static List<String> told(String membership) {
        return KafkaProbe.all("registration.memberships").stream()
                .filter(event -> event.key().equals(membership))
                .map(KafkaProbe.Seen::data)
                .toList();
    }
}
