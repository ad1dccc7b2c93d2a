package org.podium.registration.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.PageWalk;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.Tokens;
import org.podium.registration.Portal;
import org.podium.registration.Sample;

/** The expert group or the office decides on the judges whom units propose, and nobody on the own (S2-22). */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class JudgeDecisionTest {
    private static final String ROOT = "/registration/v1";

    private String contest;
    private Candidates judges;
    private Portal.UnitUser unit;

    @BeforeEach
    void registration_is_open() {
        contest = Portal.rehearsal();
        judges = new Candidates(contest);
        unit = Portal.unit();
    }

    @Test
    void a_unit_proposes_a_judge_and_an_expert_of_the_skill_appoints() {
        String nomination = judges.ready(unit, Sample.judge());
        // a draft is its unit's alone
        judges.get(Portal.office(), nomination).then().statusCode(404);
        judges.submit(unit, nomination)
                .then()
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"))
                .body("sex", equalTo("MALE"))
                .body("tables.judgingHistory", hasSize(1))
                .body("documents[0].state", equalTo("ACCEPTED"));
        tasks().body("items.find { it.kind == 'DECIDE_JUDGES' }.count", equalTo(1));

        String ofAnotherSkill = judges.member("expert-robots", "expert", "SERVICE_ROBOT");
        judges.decide(ofAnotherSkill, nomination, "ACCEPT", null).then().statusCode(404);
        String expert = judges.member("expert-trainers", "expert", "AI_TRAINER");
        judges.decide(expert, nomination, "REFUSE", " ").then().statusCode(422).body("code", equalTo("reason-needed"));
        judges.decide(expert, nomination, "ACCEPT", "执裁经验丰富")
                .then()
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .body("reason", equalTo("执裁经验丰富"))
                .body("decidedBy", equalTo(Tokens.subject("expert-trainers")));
        judges.decide(expert, nomination, "REFUSE", "太迟").then().statusCode(409);
        judges.get(unit.token(), nomination).then().body("status", equalTo("ACCEPTED"));
    }

    @Test
    void anothers_proposal_is_not_there_and_nobody_decides_on_the_own() {
        String nomination = judges.submitted(unit, Sample.judge());
        Portal.UnitUser another = Portal.unit();
        judges.get(another.token(), nomination).then().statusCode(404);
        judges.withdraw(another, nomination).then().statusCode(404);
        judges.list(another.token(), "").then().body("items", empty());
        judges.get(judges.member("some-judge", "judge", null), nomination)
                .then()
                .statusCode(403);
        judges.get(Tokens.token("office-elsewhere", "office"), nomination)
                .then()
                .statusCode(404);
        String both = Tokens.token("office", Set.of("office", "unit"), unit.uscc(), null);
        judges.decide(both, nomination, "ACCEPT", null).then().statusCode(403).body("code", equalTo("own-nomination"));
    }

    @Test
    void nobody_decides_on_whom_a_branch_of_the_own_unit_proposes() {
        Map<String, Object> described = Sample.unit();
        described.put("parent", unit.uscc());
        Portal.UnitUser faculty = Portal.unit(described);
        Portal.confirmParent(Portal.office(), faculty.uscc()).then().statusCode(200);
        String nomination = judges.submitted(faculty, Sample.judge());
        String concerned = Tokens.token("office", Set.of("office"), unit.uscc(), null);

        judges.decide(concerned, nomination, "ACCEPT", null)
                .then()
                .statusCode(403)
                .body("code", equalTo("own-nomination"));
        judges.decide(Portal.office(), nomination, "ACCEPT", null).then().statusCode(200);
    }

    @Test
    void nobody_decides_on_whom_the_own_legal_unit_or_another_branch_of_it_proposes() {
        Map<String, Object> described = Sample.unit();
        described.put("parent", unit.uscc());
        Portal.UnitUser own = Portal.unit(described);
        Portal.UnitUser sister = Portal.unit(described);
        Portal.confirmParent(Portal.office(), own.uscc()).then().statusCode(200);
        Portal.confirmParent(Portal.office(), sister.uscc()).then().statusCode(200);
        String concerned = Tokens.token("office", Set.of("office"), own.uscc(), null);

        for (Portal.UnitUser proposing : List.of(unit, sister)) {
            String nomination = judges.submitted(proposing, Sample.judge());
            judges.decide(concerned, nomination, "ACCEPT", null)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("own-nomination"));
        }
    }

    @Test
    void lists_are_walked_and_narrowed() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            all.add(judges.submitted(unit, Sample.judge()));
        }
        judges.decide(Portal.office(), all.getFirst(), "ACCEPT", null).then().statusCode(200);
        String list = ROOT + "/contests/" + contest + "/judge-nominations";

        assertThat(new PageWalk(() -> Portal.as(Portal.office()), list).collect("id", 1))
                .isEqualTo(all);
        judges.list(Portal.office(), "?status=ACCEPTED").then().body("items.id", contains(all.getFirst()));
        judges.list(Portal.office(), "?accountOpen=true").then().body("items.id", contains(all.getFirst()));
        judges.list(Portal.office(), "?skill=SERVICE_ROBOT").then().body("items", empty());
        judges.list(Portal.office(), "?unit=" + Portal.unit().uscc()).then().body("items", empty());
        Portal.as(Portal.office()).queryParam("q", "赵裁").get(list).then().body("items", hasSize(3));
        judges.list(Portal.office(), "?skill=COOKING").then().statusCode(400);
    }

    private ValidatableResponse tasks() {
        return Portal.as(Portal.office())
                .get(ROOT + "/contests/{c}/tasks", contest)
                .then()
                .statusCode(200);
    }
}
