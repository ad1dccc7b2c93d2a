package org.podium.registration.membership;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.AccessContract;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.Tokens;
import org.podium.registration.Portal;
import org.podium.registration.Sample;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class AccessTest {
    private static final String ROOT = "/registration/v1";

    @Test
    void anothers_entry_is_not_there_while_the_own_is() {
        String contest = Portal.rehearsal();
        Portal.UnitUser own = Portal.unit();
        Portal.UnitUser other = Portal.unit();
        String entry = own.complete(contest, Sample.form(Sample.competitor()));

        for (String path : new String[] {"", "/eligibility", "/history", "/substitutions", "/documents/PHOTO"}) {
            given().get(ROOT + "/entries/{e}" + path, entry).then().statusCode(401);
            Portal.as(Tokens.token("judge", "judge"))
                    .get(ROOT + "/entries/{e}" + path, entry)
                    .then()
                    .statusCode(403);
            Portal.as(other.token())
                    .get(ROOT + "/entries/{e}" + path, entry)
                    .then()
                    .statusCode(404);
            Portal.as(own.token())
                    .get(ROOT + "/entries/{e}" + path, entry)
                    .then()
                    .statusCode(200);
            Portal.as(Portal.office())
                    .get(ROOT + "/entries/{e}" + path, entry)
                    .then()
                    .statusCode(200);
            Portal.as(Tokens.token("office-elsewhere", "office"))
                    .get(ROOT + "/entries/{e}" + path, entry)
                    .then()
                    .statusCode(404);
        }
        other.submit(entry).then().statusCode(404);
        other.withdraw(entry, "").then().statusCode(404);
    }

    @Test
    void a_token_for_somebody_else_or_out_of_time_is_refused() {
        for (String token : new String[] {
            Tokens.forAnotherAudience("office", "office"), Tokens.expired("office", "office"), "nonsense"
        }) {
            Portal.as(token).get(ROOT + "/access").then().statusCode(401);
        }
    }

    @Test
    void a_list_holds_only_what_lies_within_the_membership() {
        String contest = Portal.rehearsal();
        Portal.UnitUser unit = Portal.unit();
        Map<String, Object> inRegion = Sample.form(Sample.competitor());
        inRegion.put("region", "120101");
        String seen = unit.submitted(contest, inRegion);
        Map<String, Object> elsewhere = Sample.form(Sample.competitor());
        elsewhere.put("region", "110101");
        unit.submitted(contest, elsewhere);
        unit.draft(contest, Sample.form(Sample.competitor())).then().statusCode(201);
        String organiser = Tokens.token("organiser", "regional-organiser");
        grant(contest, "organiser", Map.of("role", "regional-organiser", "region", "120101"));

        Portal.as(organiser)
                .get(ROOT + "/contests/{c}/entries", contest)
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(seen));
        Portal.as(Portal.office())
                .get(ROOT + "/contests/{c}/entries", contest)
                .then()
                .body("items", hasSize(2));
        Portal.as(unit.token())
                .get(ROOT + "/contests/{c}/entries", contest)
                .then()
                .body("items", hasSize(3));
        Portal.as(Portal.unit().token())
                .get(ROOT + "/contests/{c}/entries", contest)
                .then()
                .body("items", empty());
    }

    @Test
    void a_revoked_membership_opens_nothing() {
        String contest = Portal.rehearsal();
        String membership = grant(contest, "auditor", Map.of("role", "auditor"));
        String auditor = Tokens.token("auditor", "auditor");
        Portal.as(auditor).get(ROOT + "/contests/{c}/entries", contest).then().statusCode(200);
        Portal.as(auditor).get(ROOT + "/access").then().body("memberships.contestId", hasItem(contest));

        String read = Portal.as(auditor)
                .get(ROOT + "/memberships/{m}", membership)
                .then()
                .statusCode(200)
                .body("role", equalTo("auditor"))
                .extract()
                .header("ETag");
        Portal.as(Portal.office())
                .delete(ROOT + "/memberships/{m}", membership)
                .then()
                .statusCode(428);
        Portal.as(Portal.office())
                .header("If-Match", read)
                .delete(ROOT + "/memberships/{m}", membership)
                .then()
                .statusCode(204);

        Portal.as(auditor).get(ROOT + "/contests/{c}/entries", contest).then().statusCode(404);
        Portal.as(auditor).get(ROOT + "/access").then().body("memberships.contestId", not(hasItem(contest)));
    }

    @Test
    void every_operation_of_the_document_is_open_to_somebody() {
        String contest = Portal.rehearsal();
        AccessContract.MEMBERS.forEach(role -> grant(contest, "everybody", Map.of("role", role)));

        AccessContract.check(
                "registration", AccessContract.everybody("everybody"), Set.of("getAccess", "checkRulebook"));
    }

    @Test
    void an_office_of_one_skill_is_not_told_that_it_may_change_the_contest() {
        String contest = Portal.rehearsal();
        String user = "office-" + UUID.randomUUID();
        grant(contest, user, Map.of("role", "office", "skill", "SERVICE_ROBOT"));

        Portal.as(Tokens.token(user, "office"))
                .get(ROOT + "/access")
                .then()
                .body("operations", hasItems("publishContest", "grantMembership", "reviewEntry"))
                .body("operations", not(hasItem("amendContest")))
                .body("operations", not(hasItem("listParkedEvents")));
        Portal.as(Portal.unit().token())
                .get(ROOT + "/access")
                .then()
                .body("operations", hasItems("requestSubstitution", "putSubstitutionDocument", "submitSubstitution"))
                .body("operations", not(hasItem("decideSubstitution")));
    }

    @Test
    void only_the_office_of_the_contest_grants() {
        String contest = Portal.rehearsal();
        for (var refused : Map.of(Tokens.token("judge", "judge"), 403, Tokens.token("office-elsewhere", "office"), 404)
                .entrySet()) {
            Portal.as(refused.getKey())
                    .contentType("application/json")
                    .body(Map.of("subject", "x", "role", "office"))
                    .post(ROOT + "/contests/{c}/memberships", contest)
                    .then()
                    .statusCode(refused.getValue());
        }
    }

    @Test
    void nobody_decides_on_an_entry_of_their_own() {
        String contest = Portal.rehearsal();
        Portal.UnitUser unit = Portal.unit();
        String entry = unit.submitted(contest, Sample.form(Sample.competitor()));
        String both = Tokens.token("office", Set.of("office", "unit"), unit.uscc(), null);

        Portal.as(both)
                .header("If-Match", "*")
                .contentType("application/json")
                .body(Map.of("decision", "APPROVE"))
                .post(ROOT + "/entries/{e}/review", entry)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/registration/own-entry"));
    }

    @Test
    void nobody_decides_on_an_entry_of_a_branch_of_the_own_unit() {
        String contest = Portal.rehearsal();
        Portal.UnitUser university = Portal.unit();
        Portal.UnitUser faculty = facultyOf(university);
        Portal.confirmParent(Portal.office(), faculty.uscc()).then().statusCode(200);
        String entry = faculty.submitted(contest, Sample.form(Sample.competitor()));
        String person = Portal.entry(Portal.office(), entry).path("competitors[0].personId");
        String concerned = Tokens.token("office", Set.of("office"), university.uscc(), null);

        for (var act : Map.<String, Map<String, Object>>of(
                        "review", Map.of("decision", "APPROVE"),
                        "disqualification", Map.of("reason", "荣誉申报不实", "rule", "S2-13"),
                        "number-corrections", Map.of("idNumber", Sample.residentId(), "reason", "笔误"),
                        "facts", Map.of("titles", List.of(Sample.title("海河工匠", "HELD")), "reason", "核查得知"))
                .entrySet()) {
            Portal.as(concerned)
                    .header("If-Match", "*")
                    .contentType("application/json")
                    .body(act.getValue())
                    .post(ROOT + "/entries/{e}/" + act.getKey(), entry)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/registration/own-entry"));
        }
        Portal.as(concerned)
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body(Map.of("reason", "学校统一投保"))
                .put(ROOT + "/contests/{c}/insurance/{p}/waiver", contest, person)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/registration/own-entry"));
        Portal.review(entry, "REFUSE", "材料不全").then().statusCode(200);
    }

    @Test
    void nobody_decides_on_an_entry_of_the_own_legal_unit_or_of_another_branch_of_it() {
        String contest = Portal.rehearsal();
        Portal.UnitUser university = Portal.unit();
        Portal.UnitUser own = facultyOf(university);
        Portal.UnitUser sister = facultyOf(university);
        List.of(own, sister).forEach(faculty -> Portal.confirmParent(Portal.office(), faculty.uscc())
                .then()
                .statusCode(200));
        String concerned = Tokens.token("office", Set.of("office"), own.uscc(), null);
        String claiming =
                Tokens.token("office", Set.of("office"), facultyOf(university).uscc(), null);

        for (Portal.UnitUser sender : List.of(university, sister)) {
            String entry = sender.submitted(contest, Sample.form(Sample.competitor()));
            String person = Portal.entry(Portal.office(), entry).path("competitors[0].personId");
            returned(concerned, entry).then().statusCode(403).body("type", equalTo("/problems/registration/own-entry"));
            Portal.as(concerned)
                    .header("If-None-Match", "*")
                    .contentType("application/json")
                    .body(Map.of("reason", "学校统一投保"))
                    .put(ROOT + "/contests/{c}/insurance/{p}/waiver", contest, person)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/registration/own-entry"));
            returned(claiming, entry).then().statusCode(200); // a link that nobody confirmed counts for nothing
        }
    }

    private static Response returned(String token, String entry) {
        return Portal.as(token)
                .header("If-Match", "*")
                .contentType("application/json")
                .body(Map.of("decision", "RETURN", "reason", "材料不全"))
                .post(ROOT + "/entries/{e}/review", entry);
    }

    /** It says so itself; nobody has confirmed it. */
    private static Portal.UnitUser facultyOf(Portal.UnitUser university) {
        Map<String, Object> described = Sample.unit();
        described.put("parent", university.uscc());
        return Portal.unit(described);
    }

    private static String grant(String contest, String user, Map<String, String> what) {
        Map<String, String> body = new HashMap<>(what);
        body.put("subject", Tokens.subject(user));
        return Portal.as(Portal.office())
                .contentType("application/json")
                .body(body)
                .post(ROOT + "/contests/{c}/memberships", contest)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
