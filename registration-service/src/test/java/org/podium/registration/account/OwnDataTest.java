package org.podium.registration.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podium.kit.database.Database;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.Tokens;
import org.podium.registration.Portal;
import org.podium.registration.Sample;

/** What a competitor sees of their own, once an account is linked. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class OwnDataTest {
    private static final String ROOT = "/registration/v1";

    private final Database database;

    private OwnAccount own;

    OwnDataTest(DataSource source) {
        this.database = new Database(source);
    }

    @BeforeEach
    void an_entry_that_was_handed_in_and_an_account_of_nobody() {
        own = new OwnAccount();
    }

    @Test
    void a_code_of_the_unit_opens_the_own_entry_and_nothing_else() {
        String other = Portal.unit().complete(own.contest, Sample.form(Sample.competitor()));
        own.get("my-entries").then().statusCode(200).body("items", empty());
        own.get("my-entries/" + own.entry).then().statusCode(404);

        own.link(own.code()).then().statusCode(201).body("id", equalTo(own.entry));

        own.get("my-entries").then().body("items.id", contains(own.entry));
        own.get("my-entries/" + own.entry)
                .then()
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"))
                .body("competitor.name", equalTo("王样例"))
                .body("competitor.idNumber", not(equalTo(own.stated.get("idNumber"))))
                .body("findings.rule", hasItem("S2-13"))
                .body("documents.kind", hasItem("PHOTO"));
        own.get("my-entries/" + own.entry + "/documents/PHOTO")
                .then()
                .statusCode(200)
                .contentType("image/jpeg");
        for (String path : List.of("", "/documents/PHOTO")) {
            own.get("my-entries/" + other + path).then().statusCode(404);
        }
        own.get("my-entries/" + own.entry + "/documents/UNHEARD_OF").then().statusCode(404);
        // the unit's and the office's view is not a competitor's
        own.get("entries/" + own.entry).then().statusCode(403);
        own.get("contests/" + own.contest + "/entries").then().statusCode(403);
    }

    @Test
    void own_data_is_for_competitors_with_a_token() {
        for (String path : List.of("my-entries", "my-entries/" + own.entry, "my-data")) {
            given().get(ROOT + "/" + path).then().statusCode(401);
            OwnAccount.get(path, own.unit.token()).then().statusCode(403);
            OwnAccount.get(path, Portal.office()).then().statusCode(403);
        }
        OwnAccount.link(own.unit.token(), "AAAAA-AAAAA-AAAAA-AAAAA").then().statusCode(403);
        for (String token : List.of(own.unit.token(), Portal.office())) {
            Portal.as(token)
                    .contentType("application/json")
                    .body(Map.of("purpose", "核对本人信息"))
                    .post(ROOT + "/my-data-exports")
                    .then()
                    .statusCode(403);
        }
        own.issue(own.token).then().statusCode(403);
        own.issue(Portal.unit().token()).then().statusCode(404);
    }

    @Test
    void a_number_put_right_leaves_the_code_and_the_account_with_the_person() {
        String code = own.code();
        Portal.correctNumber(own.entry, Sample.residentId(), "证件号码笔误").then().statusCode(200);
        own.link(code).then().statusCode(201);

        String right = Sample.residentId();
        Portal.correctNumber(own.entry, right, "证件号码笔误").then().statusCode(200);

        own.get("my-entries").then().body("items.id", contains(own.entry));
        own.get("my-entries/" + own.entry).then().statusCode(200).body("competitor.name", equalTo("王样例"));
        own.inFull("核对本人信息").then().statusCode(200).body("entries.numbers.idNumber", contains(right));
    }

    @Test
    void the_export_holds_what_is_kept_and_numbers_only_for_a_purpose() {
        own.link(own.code()).then().statusCode(201);
        Portal.review(own.entry, "APPROVE", "").then().statusCode(200);

        own.get("my-data")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("entries", hasSize(1))
                .body("entries[0].entry.competitor.further.curriculum", equalTo(own.stated.get("curriculum")))
                .body("entries[0].history.step", contains("SUBMITTED", "APPROVED"))
                .body("entries[0].history.findings.flatten().personId", everyItem(anyOf(nullValue(), equalTo((Object)
                        own.person()))))
                .body("entries[0].numbers", nullValue());
        own.get("my-data?purpose=核对本人信息").then().statusCode(200).body("entries[0].numbers", nullValue());
        own.inFull("no").then().statusCode(400);
        own.inFull("核对本人信息")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("entries[0].numbers.idNumber", equalTo(own.stated.get("idNumber")))
                .body("entries[0].numbers.phone", equalTo(own.stated.get("phone")));

        assertThat(database.query(
                        "select facts from audit_record where action = 'own-data-exported' and about = ? order by id",
                        row -> row.getString(1),
                        own.entry))
                .hasSize(3)
                .satisfies(facts -> assertThat(facts.subList(0, 2)).noneMatch(read -> read.contains("核对本人信息")))
                .last()
                .asString()
                .contains("核对本人信息");
    }

    @Test
    void a_rehearsal_with_links_is_deleted_whole() {
        own.link(own.code()).then().statusCode(201);

        Portal.as(Portal.office())
                .header("If-Match", "*")
                .delete(ROOT + "/contests/{c}", own.contest)
                .then()
                .statusCode(204);

        own.get("my-entries").then().body("items", empty());
    }
}
