package org.podium.registration.substitution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podium.kit.database.Database;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.SchemaCheck;
import org.podium.kit.test.Tokens;
import org.podium.registration.Portal;
import org.podium.registration.Sample;

/** A request that nobody decides ends all the same: the unit takes it back, or its entry leaves. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class SubstitutionEndsTest {
    private static final String ROOT = "/registration/v1";

    private final Database database;

    private String contest;
    private Portal.UnitUser unit;
    private String entry;

    SubstitutionEndsTest(DataSource source) {
        this.database = new Database(source);
    }

    @BeforeEach
    void an_entry() {
        contest = Portal.rehearsal();
        unit = Portal.unit();
        entry = unit.complete(contest, Sample.form(Sample.competitor()));
    }

    @Test
    void a_draft_is_taken_back_and_another_person_asked_for() {
        String id = Requests.request(unit, entry, Sample.competitor()).path("id");
        Requests.withdraw(Portal.unit(), id).then().statusCode(404);

        Requests.withdraw(unit, id).then().statusCode(200).body("status", equalTo("WITHDRAWN"));

        assertThat(standings(id)).containsExactly("DECLINED");
        Requests.submit(unit, id).then().statusCode(409);
        Requests.withdraw(unit, id).then().statusCode(409);
        String other = Requests.submitted(unit, entry, Sample.competitor());
        Requests.withdraw(unit, other).then().statusCode(200).body("status", equalTo("WITHDRAWN"));
        Requests.decide(other, "APPROVE", "材料齐全").then().statusCode(409);
        assertThat(database.query(
                        "select action from audit_record where about = ? order by id", row -> row.getString(1), other))
                .containsExactly("substitution-requested", "substitution-submitted", "substitution-withdrawn");
    }

    @Test
    void with_its_entry_a_request_ends_and_no_task_is_left() {
        String id = Requests.submitted(unit, entry, Sample.competitor());
        tasks("DECIDE_SUBSTITUTIONS", true);

        unit.withdraw(entry, "单位退出").then().statusCode(200);

        Requests.get(id).then().body("status", equalTo("LAPSED")).body("decisionReason", equalTo("报名已撤回"));
        tasks("DECIDE_SUBSTITUTIONS", false);
        assertThat(standings(id)).containsExactly("DECLINED");
    }

    @Test
    void what_is_cancelled_ends_the_request_with_the_entry() {
        String id = Requests.submitted(unit, entry, Sample.competitor());

        Portal.amend(
                        contest,
                        "停办",
                        Map.of(
                                "contest",
                                Map.of(
                                        "cancellations",
                                        List.of(Map.of(
                                                "id", "S2-29/CANCELLED",
                                                "day", "2025-10-20",
                                                "clause", "S2 五(二)",
                                                "sentence", Map.of("zh", "竞赛停办。", "en", "Not held."))))))
                .then()
                .statusCode(201);

        Requests.get(id).then().body("status", equalTo("LAPSED")).body("decisionReason", equalTo("报名的赛项或组别已取消"));
        assertThat(standings(id)).containsExactly("DECLINED");
    }

    @Test
    void a_refused_or_disqualified_entry_ends_its_request_too() {
        String id = Requests.submitted(unit, entry, Sample.competitor());
        Portal.review(entry, "REFUSE", "材料不实", "S2-13").then().statusCode(200);
        Requests.get(id).then().body("status", equalTo("LAPSED"));

        Portal.UnitUser other = Portal.unit();
        String approved = other.complete(contest, Sample.form(Sample.competitor()));
        Portal.review(approved, "APPROVE", "").then().statusCode(200);
        String draft = Requests.request(other, approved, Sample.competitor()).path("id");
        Portal.disqualify(approved, "荣誉申报不实", "S2-13").then().statusCode(200);
        Requests.get(draft).then().body("status", equalTo("LAPSED"));
    }

    @Test
    void who_was_refused_does_not_wait_to_come_in() {
        String id = Requests.submitted(unit, entry, Sample.competitor());

        Requests.decide(id, "REFUSE", "理由不充分", "S2-26").then().statusCode(200);

        assertThat(standings(id)).containsExactly("DECLINED");
        Portal.entry(unit.token(), entry).then().body("competitors.name", contains("王样例"));
    }

    @Test
    void refused_though_nothing_is_found_it_rests_on_the_rule_that_is_named() {
        String id = Requests.submitted(unit, entry, Sample.competitor());

        Requests.decide(id, "REFUSE", "理由不充分")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/registration/rule-needed"))
                .body("errors[0].pointer", equalTo("/rule"))
                .body("known", hasItem("S2-26"));
        Requests.decide(id, "REFUSE", "理由不充分", "S2-26")
                .then()
                .statusCode(200)
                .body("ground.rule", equalTo("S2-26"))
                .body("ground.clause", equalTo("S2 四(二)"));

        Eventually.holds(() -> assertThat(KafkaProbe.of("registration.entries", entry))
                .filteredOn(event -> event.type().equals("registration.substitution-decided.v1"))
                .singleElement()
                .satisfies(event -> {
                    SchemaCheck.ofTheHouse().valid(event);
                    assertThat(JsonPath.from(event.data()).getString("substitution.ground.rule"))
                            .isEqualTo("S2-26");
                }));
    }

    private void tasks(String kind, boolean there) {
        List<String> kinds = Portal.as(Portal.office())
                .get(ROOT + "/contests/{c}/tasks", contest)
                .path("items.kind");
        assertThat(kinds.contains(kind)).isEqualTo(there);
    }

    private List<String> standings(String id) {
        return database.query(
                "select c.standing from competitor c join substitution s on s.incoming = c.id"
                        + " where s.id = cast(? as uuid)",
                row -> row.getString(1),
                id);
    }
}
