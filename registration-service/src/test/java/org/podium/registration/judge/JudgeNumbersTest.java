package org.podium.registration.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podium.kit.database.Database;
import org.podium.kit.test.ClearNumbers;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.Tokens;
import org.podium.registration.Portal;
import org.podium.registration.Sample;

/** What identifies a proposed judge is sealed, shown for a purpose only, and gone with the contest. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class JudgeNumbersTest {
    private static final String ROOT = "/registration/v1";

    private final DataSource source;
    private final Database database;
    private String contest;
    private Candidates judges;
    private Portal.UnitUser unit;

    JudgeNumbersTest(DataSource source) {
        this.source = source;
        this.database = new Database(source);
    }

    @BeforeEach
    void registration_is_open() {
        contest = Portal.rehearsal();
        judges = new Candidates(contest);
        unit = Portal.unit();
    }

    @Test
    void number_and_phone_are_masked_sealed_and_shown_for_a_stated_purpose_only() throws Exception {
        Map<String, Object> judge = Sample.judge();
        String number = String.valueOf(judge.get("idNumber"));
        String phone = String.valueOf(judge.get("phone"));
        String nomination = judges.drafted(unit, judge);
        judges.scan(unit, nomination, Sample.scanThatSays(number), true).then().statusCode(200);
        judges.submit(unit, nomination).then().statusCode(200);
        String person = judges.get(Portal.office(), nomination).path("personId");

        assertThat(judges.get(Portal.office(), nomination).asString())
                .doesNotContain(number)
                .doesNotContain(phone);
        disclose("number-disclosures", person).then().statusCode(200).body("idNumber", equalTo(number));
        disclose("phone-disclosures", person).then().statusCode(200).body("phones", contains(phone));
        assertThat(audited("number-disclosed", person)).hasSize(1);
        try (Connection connection = source.getConnection()) {
            assertThat(new ClearNumbers(Stream.of(number, phone).toList()).inTables(connection))
                    .isEmpty();
        }

        Portal.as(Portal.office())
                .get(ROOT + "/judge-nominations/{n}/documents/JUDGE_RECOMMENDATION_FORM", nomination)
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("Cache-Control", containsString("no-store"));
        assertThat(database.query(
                        "select facts from audit_record where action = 'document-read' and facts::text like ?",
                        row -> row.getString(1),
                        "%" + nomination + "%"))
                .hasSize(1);
    }

    @Test
    void a_deleted_rehearsal_takes_its_judges_along() {
        String nomination = judges.accepted(unit);
        Portal.as(Portal.office())
                .header("If-Match", "*")
                .delete(ROOT + "/contests/{c}", contest)
                .then()
                .statusCode(204);

        judges.get(unit.token(), nomination).then().statusCode(404);
        assertThat(database.query(
                        "select 1 from held_scan where contest_id = cast(? as uuid)", row -> row.getInt(1), contest))
                .isEmpty();
    }

    private static Response disclose(String what, String person) {
        return Portal.as(Portal.office())
                .contentType(ContentType.JSON)
                .body(Map.of("purpose", "向保险公司投保"))
                .post(ROOT + "/persons/{p}/" + what, person);
    }

    private List<String> audited(String action, String about) {
        return database.query(
                "select facts from audit_record where action = ? and about = ?",
                row -> row.getString(1),
                action,
                about);
    }
}
