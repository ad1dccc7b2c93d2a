package org.podium.kit.trial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podium.kit.audit.Audit;
import org.podium.kit.database.Database;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;
import org.podium.kit.test.Tokens;

@QuarkusTest
@TestProfile(Trial.class)
class AuditTest {
    @Inject
    Audit audit;

    @Inject
    Database database;

    private final UUID contest = UUID.randomUUID();

    @BeforeEach
    void anAuditor() {
        Membership.granted(contest, "auditor", "auditor", Map.of());
        Eventually.holds(() -> as("auditor", "auditor", "").statusCode(200));
    }

    private ValidatableResponse as(String user, String role, String path) {
        return given().auth()
                .oauth2(Tokens.token(user, role))
                .get("/trials/v1/contests/" + contest + "/audit" + path)
                .then();
    }

    private void done(String action, String about) {
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record(contest, action, about, Map.of("reason", "因故 \"x\"\n\0", "count", 3)));
    }

    private void sealed(int entries) {
        Eventually.holds(() -> as("auditor", "auditor", "/verification")
                .body("sealed", equalTo(entries))
                .body("unsealed", equalTo(0)));
    }

    private void beyondTheGuard(String table, String sql, Object... values) {
        database.update("alter table " + table + " disable trigger user");
        database.update(sql, values);
        database.update("alter table " + table + " enable trigger user");
    }

    private UUID entry(String about) {
        return database.first("select id from audit_record where about = ?", row -> row.getObject(1, UUID.class), about)
                .orElseThrow();
    }

    @Test
    void nothing_is_changed_or_taken_away() {
        done("entry-approved", "e1");
        sealed(1);
        for (String sql : List.of(
                "update audit_record set statement = '{}'",
                "delete from audit_record",
                "truncate audit_record",
                "update audit_block set hash = ''",
                "delete from audit_block",
                "truncate audit_block")) {
            assertThatThrownBy(() -> database.update(sql)).as(sql).hasMessageContaining("append-only");
        }
    }

    @Test
    void a_stranger_can_check_the_seals_of_a_contest_and_finds_the_row_that_was_changed()
            throws GeneralSecurityException {
        IntStream.range(0, 20).forEach(i -> done("mark-confirmed", contest + "/" + i));
        sealed(20);
        done("pool-frozen", contest + "/p");
        sealed(21);

        Trail trail = Trail.of("auditor", contest);
        assertThat(trail.entries()).hasSize(21);
        assertThat(trail.blocks()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(trail.faults()).isEmpty();

        UUID changed = entry(contest + "/7");
        beyondTheGuard(
                "audit_record",
                "update audit_record set statement = replace(statement, '因故', '无故') where id = ?",
                changed);
        assertThat(Trail.of("auditor", contest).faults()).containsExactly("entry " + changed);
    }

    @Test
    void the_verification_names_what_was_changed() {
        IntStream.range(0, 5).forEach(i -> done("mark-confirmed", contest + "/" + i));
        sealed(5);
        done("mark-confirmed", contest + "/last");
        sealed(6);
        as("auditor", "auditor", "/verification").body("intact", equalTo(true)).body("faults", empty());

        UUID changed = entry(contest + "/1");
        UUID gone = entry(contest + "/2");
        UUID smuggled = UUID.randomUUID();
        beyondTheGuard("audit_record", "update audit_record set statement = statement || ' ' where id = ?", changed);
        beyondTheGuard("audit_record", "delete from audit_record where id = ?", gone);
        beyondTheGuard(
                "audit_record",
                "insert into audit_record (id, contest, at, statement) select ?, contest, at, statement from audit_record where id = ?",
                smuggled,
                changed);
        database.update("delete from audit_open where record_id = ?", smuggled);
        as("auditor", "auditor", "/verification")
                .body("intact", equalTo(false))
                .body("faults.findAll { it.fault == 'ENTRY_CHANGED' }.entry", equalTo(List.of(changed.toString())))
                .body("faults.findAll { it.fault == 'ENTRY_MISSING' }.entry", equalTo(List.of(gone.toString())))
                .body("faults.findAll { it.fault == 'ENTRY_IN_NO_BLOCK' }.entry", equalTo(List.of(smuggled.toString())))
                .body("faults", hasSize(3));

        beyondTheGuard(
                "audit_block",
                "update audit_block set statement = replace(statement, '\"trial\"', '\"other\"') where chain = ? and number = 1",
                contest);
        as("auditor", "auditor", "/verification")
                .body("faults.findAll { it.block == 1 }.fault", hasItem("BLOCK_CHANGED"))
                .body("faults.findAll { it.block == 1 }.fault", hasItem("SIGNATURE_WRONG"))
                .body("faults.findAll { it.block == 2 }.fault", hasItem("BLOCK_NOT_OF_THE_CHAIN"));
        beyondTheGuard("audit_block", "delete from audit_block where chain = ? and number = 1", contest);
        as("auditor", "auditor", "/verification").body("faults.fault", hasItem("BLOCK_MISSING"));
    }

    @Test
    void no_writer_waits_for_another_nor_for_the_sealer() {
        QuarkusTransaction.requiringNew().run(() -> {
            audit.record(contest, "slow", "first", Map.of());
            done("quick", "second"); // in a transaction of its own, while the first is open
            sealed(1);
            as("auditor", "auditor", "").body("items.about", equalTo(List.of("second")));
        });
        sealed(2);
        as("auditor", "auditor", "/verification").body("intact", equalTo(true));
    }

    @Test
    void the_trail_is_there_for_the_auditor_and_the_office_of_the_whole_contest() {
        done("entry-approved", "e1");
        done("entry-refused", "e2");
        Membership.granted(contest, "office", "office", Map.of());
        Membership.granted(contest, "office-of-a-skill", "office", Map.of("skill", "AI_TRAINER"));
        Eventually.holds(() -> as("office", "office", "").statusCode(200).body("items", hasSize(2)));

        as("office", "office", "?action=entry-refused")
                .body("items", hasSize(1))
                .body("items[0].about", equalTo("e2"))
                .body("items[0].facts.count", equalTo(3))
                .body("items[0].username", equalTo("system"));
        as("office", "office", "?limit=1").body("items", hasSize(1)).header("Link", containsString("audit?"));
        as("office", "office", "?about=e1").body("items.action", everyItem(equalTo("entry-approved")));
        for (String path : List.of("", "/blocks", "/verification")) {
            given().get("/trials/v1/contests/" + contest + "/audit" + path)
                    .then()
                    .statusCode(401);
            as("unit", "unit", path).statusCode(403);
            as("auditor-elsewhere", "auditor", path).statusCode(404);
            as("office-of-a-skill", "office", path).statusCode(404);
        }
    }

    @Test
    void a_deleted_rehearsal_takes_its_trail_with_it_and_only_that_it_was_deleted_stays() {
        done("entry-approved", "王小明");
        sealed(1);
        done("entry-approved", "e2");
        String head = database.first("select hash from audit_block where chain = ?", row -> row.getString(1), contest)
                .orElseThrow();
        // who had a part in the deleted contest alone reads nothing any more
        Membership.granted(UUID.randomUUID(), "auditor-elsewhere", "auditor", Map.of());
        Eventually.holds(() -> given().auth()
                .oauth2(Tokens.token("auditor-elsewhere", "auditor"))
                .get("/trials/v1/audit")
                .then()
                .statusCode(200));
        KafkaProbe.send(
                "registration.contests",
                contest.toString(),
                "registration.contest-deleted.v1",
                1,
                "{\"contestId\":\"%s\"}".formatted(contest));

        Eventually.holds(() -> as("auditor", "auditor", "").statusCode(404));
        done("too-late", "e3");
        assertThat(database.query("select 1 from audit_record where contest = ?", row -> 1, contest))
                .isEmpty();
        assertThat(database.query("select 1 from audit_block where chain = ?", row -> 1, contest))
                .isEmpty();
        given().auth()
                .oauth2(Tokens.token("auditor-elsewhere", "auditor"))
                .queryParam("about", contest)
                .get("/trials/v1/audit")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].action", equalTo("audit-forgotten"))
                .body("items[0].facts.entries", equalTo(2))
                .body("items[0].facts.head", equalTo(head));
        assertThat(database.query(
                        "select 1 from audit_open o where not exists (select 1 from audit_record r where r.id = o.record_id)",
                        row -> 1))
                .isEmpty();
    }

    @Test
    void what_belongs_to_no_contest_is_for_an_auditor_of_a_whole_contest() {
        for (String path : List.of("", "/blocks", "/verification")) {
            String whole = "/trials/v1/audit" + path;
            given().get(whole).then().statusCode(401);
            given().auth()
                    .oauth2(Tokens.token("office", "office"))
                    .get(whole)
                    .then()
                    .statusCode(403);
            given().auth()
                    .oauth2(Tokens.token("auditor-of-nothing", "auditor"))
                    .get(whole)
                    .then()
                    .statusCode(404);
            given().auth()
                    .oauth2(Tokens.token("auditor", "auditor"))
                    .get(whole)
                    .then()
                    .statusCode(200);
        }
        given().get("/trials/v1/audit-keys").then().statusCode(200).body("keys.crv", everyItem(equalTo("Ed25519")));
    }
}
