package org.podium.registration.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.podium.kit.database.Database;
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

    private final Database database;

    PersonTest(DataSource source) {
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
    void no_table_holds_a_number_in_clear() {
        String contest = Portal.rehearsal();
        Map<String, Object> competitor = Sample.competitor();
        String number = (String) competitor.get("idNumber");
        Portal.unit().submitted(contest, Sample.form(competitor));

        List<String> tables = database.query(
                "select table_name from information_schema.tables where table_schema = 'public'",
                row -> row.getString(1));

        assertThat(tables).hasSizeGreaterThan(10).allSatisfy(table -> assertThat(database.query(
                        "select 1 from \"" + table + "\" t where t::text like '%" + number + "%'",
                        row -> row.getInt(1)))
                .as(table)
                .isEmpty());
    }

    private static Response disclose(String token, String person, String purpose) {
        return Portal.as(token)
                .contentType("application/json")
                .body(Map.of("purpose", purpose))
                .post(DISCLOSURES, person);
    }

    private List<String> facts(String action, String about) {
        return database.query(
                "select facts from audit_record where action = ? and about = ?",
                row -> row.getString(1),
                action,
                about);
    }
}
