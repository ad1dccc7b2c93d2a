package org.podium.registration.contest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.Tokens;
import org.podium.registration.Portal;
import org.podium.registration.Sample;

/** Who knows of a contest, and how much of those who take part. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class SightTest {
    private static final String ROOT = "/registration/v1";
    private static final List<String> FACES =
            List.of("", "/clock", "/rulebook", "/attachments", "/form?skill=AI_TRAINER&division=STUDENT");

    @Test
    void a_rehearsal_is_there_for_who_takes_part_in_it_alone() {
        String contest = Portal.rehearsal();
        Portal.UnitUser unit = Portal.unit();
        String stranger = Portal.unit().token();
        String account = Tokens.token("linked-" + contest, "competitor");
        String entry = unit.submitted(contest, Sample.form(Sample.competitor()));
        for (String face : FACES) {
            given().get(ROOT + "/contests/{c}" + face, contest).then().statusCode(404);
            for (String token : List.of(stranger, account, Tokens.token("office-elsewhere", "office"))) {
                Portal.as(token)
                        .get(ROOT + "/contests/{c}" + face, contest)
                        .then()
                        .statusCode(404);
            }
        }
        String code = Portal.as(unit.token())
                .post(ROOT + "/entries/{e}/account-codes", entry)
                .path("code");
        Portal.as(account)
                .contentType("application/json")
                .body(Map.of("code", code))
                .post(ROOT + "/account-links")
                .then()
                .statusCode(201);

        for (String token : List.of(Portal.office(), unit.token(), account)) {
            for (String face : FACES) {
                Portal.as(token)
                        .get(ROOT + "/contests/{c}" + face, contest)
                        .then()
                        .statusCode(200);
            }
            Portal.as(token).get(ROOT + "/contests?limit=200").then().body("items.id", hasItem(contest));
        }
        Portal.as(stranger).get(ROOT + "/contests?limit=200").then().body("items.id", not(hasItem(contest)));
    }

    @Test
    void a_real_contest_is_public_and_says_nothing_of_who_works_for_it() {
        String contest = Portal.as(Portal.office())
                .contentType("application/yaml")
                .body(Sample.tianjin()
                        .replace("slug: tianjin-2025", "slug: in-public")
                        .getBytes(StandardCharsets.UTF_8))
                .post(ROOT + "/contests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        for (String face : FACES) {
            given().get(ROOT + "/contests/{c}" + face, contest).then().statusCode(200);
        }
        given().get(ROOT + "/contests/in-public/rulebook").then().body("author", nullValue());
        Portal.as(Portal.unit().token())
                .get(ROOT + "/contests/in-public/rulebook")
                .then()
                .body("author", nullValue());
        Portal.as(Portal.office())
                .get(ROOT + "/contests/in-public/rulebook")
                .then()
                .body("author", equalTo(Tokens.subject("office")));
    }

    @Test
    void nothing_beside_a_masked_number_says_what_it_hides() {
        String contest = Portal.rehearsal();
        Portal.UnitUser unit = Portal.unit();
        String entry = unit.submitted(contest, Sample.form(Sample.competitor()));
        Portal.as(Portal.office())
                .contentType("application/json")
                .body(Map.of("subject", Tokens.subject("auditor"), "role", "auditor"))
                .post(ROOT + "/contests/{c}/memberships", contest)
                .then()
                .statusCode(201);
        String auditor = Tokens.token("auditor", "auditor");
        Response list = Portal.as(auditor).get(ROOT + "/contests/{c}/entries", contest);
        list.then()
                .statusCode(200)
                .body("items[0].competitors[0].born", nullValue())
                .body("items[0].competitors[0].sex", nullValue())
                .body("items[0].competitors[0].age", notNullValue());
        for (String token : List.of(unit.token(), Portal.office())) {
            Portal.entry(token, entry)
                    .then()
                    .body("competitors[0].born", nullValue())
                    .body("competitors[0].sex", equalTo("MALE"))
                    .body("competitors[0].age", equalTo(list.path("items[0].competitors[0].age")));
        }
    }
}
