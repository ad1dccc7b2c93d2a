package org.podium.registration.insurance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
    private static final String PLAN = """
                - kind: SAFETY_PLAN
                  label: {zh: 安全预案, en: Safety plan}
                  scope: UNIT
                  formats: [PDF]
                  maxBytes: 10485760
                  keepDays: 90
                  clause: S2 七
            """;

    /** Due on the day on which the insurance is, and reminded of on the same. */
    private static final String PLAN_DUE = """

              unitDuties:
                - id: S2-33/PLAN
                  document: SAFETY_PLAN
                  mandatory: true
                  due: {stage: FINAL, daysBefore: 1}
                  remindDays: [3]
                  clause: S2 七
                  sentence: {zh: 参赛单位须交安全预案。, en: Every unit hands in a safety plan.}
              fees:
            """;

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

    /** Two contests of the same units, reminded at the same time, hold the rows of these in one order, whatever is due. */
    @Test
    void what_is_due_of_duties_and_of_insurance_goes_out_in_one_order_of_units() {
        String rulebook = Sample.tianjin()
                .replace("\n  documents:\n", "\n  documents:\n" + PLAN)
                .replace("\n  fees:\n", PLAN_DUE);
        String contest = Portal.rehearsal(rulebook, "2025-10-20T09:00:00+08:00");
        List<Portal.UnitUser> owing = Stream.of(Portal.unit(), Portal.unit())
                .sorted(Comparator.comparing(Portal.UnitUser::uscc))
                .toList();
        owing.forEach(unit -> unit.submitted(contest, Sample.form(Sample.competitor())));
        Map<String, Object> days = Map.of("FINAL", Map.of("starts", "2025-11-10", "ends", "2025-11-11"));
        Portal.amend(contest, "公布比赛日期", Map.of("contest", Map.of("dates", days)))
                .then()
                .statusCode(201);

        Portal.setClock(contest, "2025-11-06T08:00:00+08:00").then().statusCode(200);

        String first = owing.getFirst().uscc();
        String second = owing.getLast().uscc();
        assertThat(database.query(
                        "select aggregate_id from outbox where type = 'registration.unit-duty-due.v1'"
                                + " and aggregate_id in (?, ?) order by position",
                        row -> row.getString(1),
                        first,
                        second))
                .containsExactly(first, first, second, second);
    }

    private static List<String> reminders(Portal.UnitUser unit) {
        return KafkaProbe.of("registration.units", unit.uscc()).stream()
                .filter(event -> event.type().equals("registration.unit-duty-due.v1"))
                .map(KafkaProbe.Seen::data)
                .toList();
    }
}
