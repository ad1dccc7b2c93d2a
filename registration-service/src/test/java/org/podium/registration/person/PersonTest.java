package org.podium.registration.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.podium.kit.database.Database;
import org.podium.kit.test.ClearNumbers;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.Tokens;
import org.podium.registration.Portal;
import org.podium.registration.Sample;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class PersonTest {
    private static final String DISCLOSURES = "/registration/v1/persons/{p}/number-disclosures";
    private static final String PHONES = "/registration/v1/persons/{p}/phone-disclosures";

    private final DataSource source;
    private final Database database;

    PersonTest(DataSource source) {
        this.source = source;
        this.database = new Database(source);
    }

    @Test
    void a_number_is_masked_everywhere_and_shown_in_full_only_for_a_stated_purpose() {
        String contest = Portal.rehearsal();
        Portal.UnitUser unit = Portal.unit();
        Map<String, Object> competitor = Sample.competitor();
        String number = (String) competitor.get("idNumber");
        String entry = unit.submitted(contest, Sample.form(competitor));
        String shown = Portal.entry(unit.token(), entry).asString();
        String person = Portal.entry(unit.token(), entry).path("competitors[0].personId");

        assertThat(shown).doesNotContain(number).doesNotContain((String) competitor.get("phone"));
        disclose(unit.token(), person, "向保险公司投保").then().statusCode(403);
        disclose(Portal.office(), person, "").then().statusCode(400);
        disclose(Tokens.token("office-elsewhere", "office"), person, "向保险公司投保")
                .then()
                .statusCode(404);
        disclose(Portal.office(), person, "向保险公司投保").then().statusCode(200).body("idNumber", equalTo(number));
        assertThat(facts("number-disclosed", person)).singleElement().asString().contains("向保险公司投保");
    }

    @Test
    void a_phone_is_masked_everywhere_and_shown_in_full_only_for_a_stated_purpose() {
        String contest = Portal.rehearsal();
        Portal.UnitUser unit = Portal.unit();
        Map<String, Object> stated = Sample.coach();
        String phone = "13712345678";
        stated.put("phone", phone);
        String entry = unit.drafted(contest, Sample.form(Sample.competitor(), stated));
        String coach = Portal.entry(unit.token(), entry).path("coaches[0].personId");

        Portal.entry(unit.token(), entry).then().body("coaches[0].phone", equalTo("137****5678"));
        // a draft is its unit's alone
        disclose(PHONES, Portal.office(), coach, "通知培训").then().statusCode(404);
        unit.submit(entry).then().statusCode(200);
        disclose(PHONES, unit.token(), coach, "通知培训").then().statusCode(403);
        disclose(PHONES, Portal.office(), coach, "").then().statusCode(400);
        disclose(PHONES, Tokens.token("office-elsewhere", "office"), coach, "通知培训")
                .then()
                .statusCode(404);
        disclose(PHONES, Portal.office(), coach, "通知培训").then().statusCode(200).body("phones", equalTo(List.of(phone)));
        assertThat(facts("phones-disclosed", coach)).singleElement().asString().contains("通知培训");
    }

    @Test
    void a_corrected_number_keeps_the_phone() {
        String contest = Portal.rehearsal();
        Portal.UnitUser unit = Portal.unit();
        Map<String, Object> competitor = Sample.competitor();
        String entry = unit.drafted(contest, Sample.form(competitor));

        unit.correct(entry, Map.of("competitors", List.of(Map.of("idNumber", Sample.residentId()))))
                .then()
                .statusCode(200);

        unit.submit(entry).then().statusCode(200);
        String person = Portal.entry(unit.token(), entry).path("competitors[0].personId");
        disclose(PHONES, Portal.office(), person, "通知培训")
                .then()
                .body("phones", equalTo(List.of(competitor.get("phone"))));
    }

    @Test
    void no_table_and_no_file_holds_a_number_or_a_phone_in_clear() throws Exception {
        String contest = Portal.rehearsal();
        Map<String, Object> competitor = Sample.competitor();
        Map<String, Object> coach = Sample.coach();
        String number = String.valueOf(competitor.get("idNumber"));
        Portal.UnitUser unit = Portal.unit();
        String entry = unit.drafted(contest, Sample.form(competitor, coach));
        unit.send(entry, "IDENTITY_CARD", Sample.scanThatSays(number)).then().statusCode(200);
        unit.submit(entry).then().statusCode(200);
        ClearNumbers search = new ClearNumbers(Stream.of(number, competitor.get("phone"), coach.get("phone"))
                .map(String::valueOf)
                .toList());

        assertThat(search.inFiles(scanOf(entry))).isEmpty();
        QuarkusTransaction.begin();
        try (Connection connection = source.getConnection()) {
            assertThat(search.inTables(connection)).isEmpty();
            database.update(
                    "update person set number_sealed = convert_to(?, 'UTF8')"
                            + " where contest_id = cast(? as uuid) and number_hash is not null",
                    number,
                    contest);
            assertThat(search.inTables(connection))
                    .as("what it says of a number that somebody forgot to seal")
                    .containsExactly("person holds " + number.substring(0, 3) + "…");
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private Path scanOf(String entry) throws IOException {
        String blob = database.first(
                        "select blob from entry_document where entry_id = cast(? as uuid)",
                        row -> row.getString("blob"),
                        entry)
                .orElseThrow();
        try (Stream<Path> files = Files.walk(Path.of("target/blobs"))) {
            return files.filter(path -> path.endsWith(blob)).findFirst().orElseThrow();
        }
    }

    private static Response disclose(String token, String person, String purpose) {
        return disclose(DISCLOSURES, token, person, purpose);
    }

    private static Response disclose(String path, String token, String person, String purpose) {
        return Portal.as(token)
                .contentType("application/json")
                .body(Map.of("purpose", purpose))
                .post(path, person);
    }

    private List<String> facts(String action, String about) {
        return database.query(
                "select facts from audit_record where action = ? and about = ?",
                row -> row.getString(1),
                action,
                about);
    }
}
