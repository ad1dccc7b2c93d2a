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
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podium.kit.database.Database;
import org.podium.kit.test.AtOnce;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.Tokens;
import org.podium.registration.Portal;
import org.podium.registration.Sample;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class OwnDataTest {
    private static final String ROOT = "/registration/v1";

    private final Database database;

    private String contest;
    private Portal.UnitUser unit;
    private Map<String, Object> stated;
    private String entry;
    private String account;

    OwnDataTest(DataSource source) {
        this.database = new Database(source);
    }

    @BeforeEach
    void an_entry_that_was_handed_in_and_an_account_of_nobody() {
        contest = Portal.rehearsal();
        unit = Portal.unit();
        stated = Sample.competitor();
        entry = unit.complete(contest, Sample.form(stated));
        account = Tokens.token("competitor-" + UUID.randomUUID(), "competitor");
    }

    @Test
    void a_code_of_the_unit_opens_the_own_entry_and_nothing_else() {
        String other = Portal.unit().complete(contest, Sample.form(Sample.competitor()));
        my("my-entries", account).then().statusCode(200).body("items", empty());
        my("my-entries/" + entry, account).then().statusCode(404);

        link(account, code()).then().statusCode(201).body("id", equalTo(entry));

        my("my-entries", account).then().body("items.id", contains(entry));
        my("my-entries/" + entry, account)
                .then()
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"))
                .body("competitor.name", equalTo("王样例"))
                .body("competitor.idNumber", not(equalTo(stated.get("idNumber"))))
                .body("findings.rule", hasItem("S2-13"))
                .body("documents.kind", hasItem("PHOTO"));
        my("my-entries/" + entry + "/documents/PHOTO", account)
                .then()
                .statusCode(200)
                .contentType("image/jpeg");
        for (String path : List.of("", "/documents/PHOTO")) {
            my("my-entries/" + other + path, account).then().statusCode(404);
        }
        my("my-entries/" + entry + "/documents/UNHEARD_OF", account).then().statusCode(404);
        // the unit's and the office's view is not a competitor's
        my("entries/" + entry, account).then().statusCode(403);
        my("contests/" + contest + "/entries", account).then().statusCode(403);
    }

    @Test
    void own_data_is_for_competitors_with_a_token() {
        for (String path : List.of("my-entries", "my-entries/" + entry, "my-data")) {
            given().get(ROOT + "/" + path).then().statusCode(401);
            my(path, unit.token()).then().statusCode(403);
            my(path, Portal.office()).then().statusCode(403);
        }
        link(unit.token(), "AAAAA-AAAAA-AAAAA-AAAAA").then().statusCode(403);
        for (String token : List.of(unit.token(), Portal.office())) {
            Portal.as(token)
                    .contentType("application/json")
                    .body(Map.of("purpose", "核对本人信息"))
                    .post(ROOT + "/my-data-exports")
                    .then()
                    .statusCode(403);
        }
        issue(account).then().statusCode(403);
        issue(Portal.unit().token()).then().statusCode(404);
    }

    @Test
    void a_code_is_good_once_and_for_one_account() {
        String code = code();
        String typed = code.toLowerCase(Locale.ROOT).replace("-", " ");
        link(account, "AAAAA-AAAAA-AAAAA-AAAAA")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/registration/account-code-invalid"));
        link(account, typed).then().statusCode(201);

        link(account, code).then().statusCode(422);
        String another = Tokens.token("another", "competitor");
        link(another, code).then().statusCode(422);
        my("my-entries/" + entry, another).then().statusCode(404);
    }

    @Test
    void of_two_who_use_a_code_at_once_one_is_linked() {
        String code = code();
        AtomicInteger hurried = new AtomicInteger();

        assertThat(AtOnce.call(4, () -> link(Tokens.token("hurried-" + hurried.incrementAndGet(), "competitor"), code)
                        .statusCode()))
                .containsExactlyInAnyOrder(201, 422, 422, 422);
    }

    @Test
    void a_new_code_ends_the_code_before_and_its_account() {
        String first = code();
        String second = code();
        link(account, first).then().statusCode(422);
        link(account, second).then().statusCode(201);

        code();

        my("my-entries", account).then().body("items", empty());
        my("my-entries/" + entry, account).then().statusCode(404);
    }

    @Test
    void no_code_is_kept_as_it_was_handed_out() {
        String code = code();

        assertThat(database.query(
                        "select code_digest from account_link where code_digest is not null", row -> row.getString(1)))
                .isNotEmpty()
                .noneMatch(digest -> digest.contains(code.replace("-", "")));
    }

    @Test
    void nobody_is_two_persons_of_one_entry_also_not_at_once() {
        Portal.UnitUser pair = Portal.unit();
        String drafted = pair.drafted(contest, teamOfTwo());
        pair.submit(drafted).then().statusCode(200);
        List<String> persons = Portal.entry(pair.token(), drafted).path("competitors.personId");
        List<String> codes = persons.stream()
                .map(person -> Portal.as(pair.token())
                        .post(ROOT + "/entries/{e}/account-codes?competitor={p}", drafted, person)
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("code"))
                .toList();

        assertThat(AtOnce.call(codes.stream()
                        .<Callable<Integer>>map(
                                code -> () -> link(account, code).statusCode())
                        .toList()))
                .containsExactlyInAnyOrder(201, 422);
        Portal.as(pair.token())
                .post(ROOT + "/entries/{e}/account-codes", drafted)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("competitor"));
    }

    @Test
    void a_code_that_is_over_links_nothing() {
        String code = code();
        database.update(
                "update account_link set expires_at = now() - interval '1 second' where entry_id = cast(? as uuid)",
                entry);

        link(account, code).then().statusCode(422);
    }

    @Test
    void who_issued_a_code_cannot_use_it() {
        String both = Tokens.token("unit-" + unit.uscc(), Set.of("unit", "competitor"), unit.uscc(), null);

        link(both, issue(both).path("code")).then().statusCode(422);
    }

    @Test
    void whoever_states_the_same_number_elsewhere_opens_nothing_here() {
        Portal.UnitUser curious = Portal.unit();
        String claimed = curious.drafted(contest, Sample.form(stated));
        // a draft is nobody's but the unit's
        Portal.as(curious.token())
                .post(ROOT + "/entries/{e}/account-codes", claimed)
                .then()
                .statusCode(409);
        curious.submit(claimed).then().statusCode(409);
        Portal.as(curious.token())
                .post(ROOT + "/entries/{e}/account-codes?competitor={p}", entry, personOf(entry))
                .then()
                .statusCode(404);
    }

    @Test
    void a_number_put_right_leaves_the_code_and_the_account_with_the_person() {
        String code = code();
        Portal.correctNumber(entry, Sample.residentId(), "证件号码笔误").then().statusCode(200);
        link(account, code).then().statusCode(201);

        String right = Sample.residentId();
        Portal.correctNumber(entry, right, "证件号码笔误").then().statusCode(200);

        my("my-entries", account).then().body("items.id", contains(entry));
        my("my-entries/" + entry, account).then().statusCode(200).body("competitor.name", equalTo("王样例"));
        inFull("核对本人信息").then().statusCode(200).body("entries.numbers.idNumber", contains(right));
    }

    @Test
    void the_export_holds_what_is_kept_and_numbers_only_for_a_purpose() {
        link(account, code()).then().statusCode(201);
        Portal.review(entry, "APPROVE", "").then().statusCode(200);

        my("my-data", account)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("entries", hasSize(1))
                .body("entries[0].entry.competitor.further.curriculum", equalTo(stated.get("curriculum")))
                .body("entries[0].history.step", contains("SUBMITTED", "APPROVED"))
                .body("entries[0].history.findings.flatten().personId", everyItem(anyOf(nullValue(), equalTo((Object)
                        personOf(entry)))))
                .body("entries[0].numbers", nullValue());
        my("my-data?purpose=核对本人信息", account).then().statusCode(200).body("entries[0].numbers", nullValue());
        inFull("no").then().statusCode(400);
        inFull("核对本人信息")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("entries[0].numbers.idNumber", equalTo(stated.get("idNumber")))
                .body("entries[0].numbers.phone", equalTo(stated.get("phone")));

        assertThat(database.query(
                        "select facts from audit_record where action = 'own-data-exported' and about = ? order by id",
                        row -> row.getString(1),
                        entry))
                .hasSize(3)
                .satisfies(facts -> assertThat(facts.subList(0, 2)).noneMatch(read -> read.contains("核对本人信息")))
                .last()
                .asString()
                .contains("核对本人信息");
    }

    @Test
    void a_rehearsal_with_links_is_deleted_whole() {
        link(account, code()).then().statusCode(201);

        Portal.as(Portal.office())
                .header("If-Match", "*")
                .delete(ROOT + "/contests/{c}", contest)
                .then()
                .statusCode(204);

        my("my-entries", account).then().body("items", empty());
    }

    /** More than the notice takes: a finding, and two persons in one entry. */
    private static Map<String, Object> teamOfTwo() {
        Map<String, Object> form = Sample.form(Sample.competitor());
        form.put("competitors", List.of(Sample.competitor(), Sample.competitor()));
        return form;
    }

    private String personOf(String entry) {
        return Portal.entry(unit.token(), entry).path("competitors[0].personId");
    }

    private String code() {
        return issue(unit.token()).then().statusCode(201).extract().path("code");
    }

    private Response issue(String token) {
        return Portal.as(token).post(ROOT + "/entries/{e}/account-codes", entry);
    }

    private Response inFull(String purpose) {
        return Portal.as(account)
                .contentType("application/json")
                .body(Map.of("purpose", purpose))
                .post(ROOT + "/my-data-exports");
    }

    private static Response link(String token, String code) {
        return Portal.as(token)
                .contentType("application/json")
                .body(Map.of("code", code))
                .post(ROOT + "/account-links");
    }

    private static Response my(String path, String token) {
        return Portal.as(token).get(ROOT + "/" + path);
    }
}
