package org.podium.registration.insurance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.podium.kit.database.Database;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.Tokens;
import org.podium.registration.Portal;
import org.podium.registration.Sample;

/** Who has not proven the insurance of its persons reads of it before the last day (S2-33). */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class InsuranceRemindersTest {
    @Inject
    Database database;

    @Test
    void a_unit_is_reminded_of_proof_that_is_missing_on_the_day_of_the_rulebook_once() {
        String contest = Portal.rehearsal();
        Portal.UnitUser owing = Portal.unit();
        owing.submitted(contest, Sample.form(Sample.competitor()));
        Portal.UnitUser excused = Portal.unit();
        String entry = excused.submitted(contest, Sample.form(Sample.competitor()));
        String covered = Portal.entry(excused.token(), entry).path("competitors[0].personId");
        Portal.as(Portal.office())
                .header("If-None-Match", "*")
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "学校统一投保"))
                .put("/registration/v1/contests/{c}/insurance/{p}/waiver", contest, covered)
                .then()
                .statusCode(200);
        Map<String, Object> days = Map.of("FINAL", Map.of("starts", "2025-11-10", "ends", "2025-11-11"));
        Portal.amend(contest, "公布比赛日期", Map.of("contest", Map.of("dates", days)))
                .then()
                .statusCode(201);

        for (String now :
                List.of("2025-11-05T23:59:00+08:00", "2025-11-06T08:00:00+08:00", "2025-11-07T08:00:00+08:00")) {
            Portal.setClock(contest, now).then().statusCode(200);
        }

        // a second one, or one for the other unit, would have been sent by then
        Eventually.holds(() -> assertThat(database.query(
                        "select type from outbox where topic = 'registration.units' and aggregate_id in (?, ?)"
                                + " and sent_at is null",
                        row -> row.getString(1),
                        owing.uscc(),
                        excused.uscc()))
                .isEmpty());
        List<String> told = Eventually.get(() -> reminders(owing), seen -> !seen.isEmpty());
        assertThat(told)
                .singleElement()
                .asString()
                .contains("S2-33", "INSURANCE_PROOF", "\"daysLeft\":3", "2025-11-09", "1 人");
        assertThat(reminders(excused)).isEmpty();
    }

    private static List<String> reminders(Portal.UnitUser unit) {
        return KafkaProbe.of("registration.units", unit.uscc()).stream()
                .filter(event -> event.type().equals("registration.unit-duty-due.v1"))
                .map(KafkaProbe.Seen::data)
                .toList();
    }
}
