package org.podium.registration.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

/** Codes of a unit that link an account to a person of its entry: whom they open what, and whom not. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class AccountCodesTest {
    private static final String ROOT = "/registration/v1";

    private final Database database;

    private OwnAccount own;

    AccountCodesTest(DataSource source) {
        this.database = new Database(source);
    }

    @BeforeEach
    void an_entry_that_was_handed_in_and_an_account_of_nobody() {
        own = new OwnAccount();
    }

    @Test
    void a_code_is_good_once_and_for_one_account() {
        String code = own.code();
        String typed = code.toLowerCase(Locale.ROOT).replace("-", " ");
        own.link("AAAAA-AAAAA-AAAAA-AAAAA")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/registration/account-code-invalid"));
        own.link(typed).then().statusCode(201);

        own.link(code).then().statusCode(422);
        String another = Tokens.token("another", "competitor");
        OwnAccount.link(another, code).then().statusCode(422);
        OwnAccount.get("my-entries/" + own.entry, another).then().statusCode(404);
    }

    @Test
    void of_two_who_use_a_code_at_once_one_is_linked() {
        String code = own.code();
        AtomicInteger hurried = new AtomicInteger();

        assertThat(AtOnce.call(4, () -> OwnAccount.link(
                                Tokens.token("hurried-" + hurried.incrementAndGet(), "competitor"), code)
                        .statusCode()))
                .containsExactlyInAnyOrder(201, 422, 422, 422);
    }

    @Test
    void a_new_code_ends_the_code_before_and_its_account() {
        String first = own.code();
        String second = own.code();
        own.link(first).then().statusCode(422);
        own.link(second).then().statusCode(201);

        own.code();

        own.get("my-entries").then().body("items", empty());
        own.get("my-entries/" + own.entry).then().statusCode(404);
    }

    @Test
    void no_code_is_kept_as_it_was_handed_out() {
        String code = own.code();

        assertThat(database.query(
                        "select code_digest from account_link where code_digest is not null", row -> row.getString(1)))
                .isNotEmpty()
                .noneMatch(digest -> digest.contains(code.replace("-", "")));
    }

    @Test
    void nobody_is_two_persons_of_one_entry_also_not_at_once() {
        Portal.UnitUser pair = Portal.unit();
        String drafted = pair.drafted(own.contest, teamOfTwo());
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
                        .<Callable<Integer>>map(code -> () -> own.link(code).statusCode())
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
        String code = own.code();
        database.update(
                "update account_link set expires_at = now() - interval '1 second' where entry_id = cast(? as uuid)",
                own.entry);

        own.link(code).then().statusCode(422);
    }

    @Test
    void who_issued_a_code_cannot_use_it() {
        String both = Tokens.token("unit-" + own.unit.uscc(), Set.of("unit", "competitor"), own.unit.uscc(), null);

        OwnAccount.link(both, own.issue(both).path("code")).then().statusCode(422);
    }

    @Test
    void whoever_states_the_same_number_elsewhere_opens_nothing_here() {
        Portal.UnitUser curious = Portal.unit();
        String claimed = curious.drafted(own.contest, Sample.form(own.stated));
        // a draft is nobody's but the unit's
        Portal.as(curious.token())
                .post(ROOT + "/entries/{e}/account-codes", claimed)
                .then()
                .statusCode(409);
        curious.submit(claimed).then().statusCode(409);
        Portal.as(curious.token())
                .post(ROOT + "/entries/{e}/account-codes?competitor={p}", own.entry, own.person())
                .then()
                .statusCode(404);
    }

    /** More than the notice takes: a finding, and two persons in one entry. */
    private static Map<String, Object> teamOfTwo() {
        Map<String, Object> form = Sample.form(Sample.competitor());
        form.put("competitors", List.of(Sample.competitor(), Sample.competitor()));
        return form;
    }
}
