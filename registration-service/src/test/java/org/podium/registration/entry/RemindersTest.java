package org.podium.registration.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.SchemaCheck;
import org.podium.kit.test.Tokens;
import org.podium.registration.Portal;
import org.podium.registration.Sample;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class RemindersTest {
    private final Reminders reminders;
    private final SessionFactory sessions;
    private final DataSource source;

    RemindersTest(Reminders reminders, SessionFactory sessions, DataSource source) {
        this.reminders = reminders;
        this.sessions = sessions;
        this.source = source;
    }

    @Test
    void what_is_not_handed_in_is_told_seven_three_and_one_days_before_registration_closes_once_each() {
        String contest = Portal.rehearsal();
        Portal.UnitUser unit = Portal.unit();
        String draft = unit.drafted(contest, Sample.form(Sample.competitor()));
        String handedIn = unit.submitted(contest, Sample.form(Sample.competitor()));
        String forgotten = Portal.unit().drafted(contest, Sample.form(Sample.competitor()));
        String returned = Portal.unit().submitted(contest, Sample.form(Sample.competitor()));
        Portal.review(returned, "RETURN", "缺照片").then().statusCode(200);

        at(contest, "2025-10-23T23:00:00+08:00");
        at(contest, "2025-10-24T08:00:00+08:00");
        at(contest, "2025-10-26T08:00:00+08:00");
        reminders.lookAround();
        at(contest, "2025-10-29T08:00:00+08:00");
        unit.submit(draft).then().statusCode(200);
        at(contest, "2025-10-31T23:00:00+08:00");
        at(contest, "2025-11-01T00:00:00+08:00");
        unit.withdraw(handedIn, "人员调整").then().statusCode(200);

        Eventually.holds(
                () -> assertThat(told(handedIn)).hasSize(2).last().asString().contains("withdrawn"));
        Eventually.holds(() -> assertThat(daysLeft(forgotten)).containsExactly(7, 2, 0));
        Eventually.holds(() -> assertThat(daysLeft(draft)).containsExactly(7, 2));
        assertThat(daysLeft(handedIn)).isEmpty();
        assertThat(daysLeft(returned)).isEmpty();
        assertThat(reminder(draft).data())
                .contains("\"lastDay\":\"2025-10-31\"", "NEEDS_EVIDENCE")
                .doesNotContain("competitors", "personId");
    }

    @Test
    void a_last_day_that_is_announced_anew_is_reminded_of_anew() {
        String contest = Portal.rehearsal(Sample.tianjin(), "2025-10-30T09:00:00+08:00");
        String draft = Portal.unit().drafted(contest, Sample.form(Sample.competitor()));

        Portal.amend(contest, "报名延长", Map.of("registration", Map.of("closes", Map.of("day", "2025-11-01"))))
                .then()
                .statusCode(201);

        Eventually.holds(() -> assertThat(daysLeft(draft)).containsExactly(2));
    }

    @Test
    void many_drafts_take_as_many_statements_as_two() {
        assertThat(statementsFor(6)).isEqualTo(statementsFor(2));
    }

    private long statementsFor(int drafts) {
        String contest = Portal.rehearsal();
        for (int i = 0; i < drafts; i++) {
            Portal.UnitUser unit = Portal.unit();
            String draft = unit.drafted(contest, Sample.form(Sample.competitor()));
            unit.send(draft, "IDENTITY_CARD", Sample.jpeg(60, 80, 0)).then().statusCode(200);
        }
        String tag = Portal.as(Portal.office())
                .get("/registration/v1/contests/{c}/clock", contest)
                .header("ETag");
        long before = sessions.getStatistics().getPrepareStatementCount();
        Portal.setClock(contest, "2025-10-24T08:00:00+08:00", tag).then().statusCode(200);
        return sessions.getStatistics().getPrepareStatementCount() - before;
    }

    @Test
    void a_contest_in_real_time_is_reminded_once_and_held_only_for_that() throws Exception {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        String near = realTime(Sample.tianjin().replace("day: 2025-10-31", "day: " + today.plusDays(3)));
        String draft = Portal.unit().drafted(near, Sample.form(Sample.competitor()));
        String longOver = realTime(Sample.tianjin());
        try (Connection another = source.getConnection();
                PreparedStatement holding =
                        another.prepareStatement("select 1 from contest where id = cast(? as uuid) for update")) {
            another.setAutoCommit(false);
            holding.setString(1, longOver);
            holding.executeQuery();

            assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
                reminders.lookAround();
                reminders.lookAround();
            });
            another.rollback();
        }
        Eventually.holds(() -> assertThat(daysLeft(draft)).containsExactly(3));
    }

    /** A rehearsal follows real time until its clock is set. */
    private static String realTime(String rulebook) {
        return Portal.as(Portal.office())
                .contentType("application/yaml")
                .body(rulebook.getBytes(StandardCharsets.UTF_8))
                .post("/registration/v1/contests?rehearsal=true")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void units_are_reminded_once_two_working_days_before_the_last_one_for_a_substitution() {
        String contest = Portal.rehearsal();
        at(contest, "2025-11-03T07:00:00+08:00");
        assertThat(substitutions(contest)).isEmpty();

        Portal.amend(
                        contest,
                        "公布比赛日期",
                        Map.of(
                                "contest",
                                Map.of("dates", Map.of("FINAL", Map.of("starts", "2025-11-10", "ends", "2025-11-11")))))
                .then()
                .statusCode(201);
        at(contest, "2025-11-04T09:00:00+08:00");
        at(contest, "2025-11-06T09:00:00+08:00");

        Eventually.holds(() -> assertThat(substitutions(contest)).hasSize(1));
        assertThat(substitutions(contest).getFirst().data())
                .contains(
                        "\"rule\":\"S2-26\"",
                        "\"clause\":\"S2 四(二)\"",
                        "\"lastDay\":\"2025-11-05\"",
                        "\"workingDaysLeft\":2");
        SchemaCheck.ofTheHouse().valid(substitutions(contest).getFirst());
    }

    private static List<KafkaProbe.Seen> substitutions(String contest) {
        return KafkaProbe.of("registration.contests", contest).stream()
                .filter(event -> event.type().equals("registration.substitutions-closing.v1"))
                .toList();
    }

    private static void at(String contest, String now) {
        Portal.setClock(contest, now).then().statusCode(200);
    }

    private static List<KafkaProbe.Seen> told(String entry) {
        return KafkaProbe.all("registration.entries").stream()
                .filter(event -> event.key().equals(entry))
                .toList();
    }

    private static List<KafkaProbe.Seen> reminders(String entry) {
        return told(entry).stream()
                .filter(event -> event.type().equals("registration.entry-deadline-near.v1"))
                .toList();
    }

    private static KafkaProbe.Seen reminder(String entry) {
        return reminders(entry).getFirst();
    }

    private static List<Integer> daysLeft(String entry) {
        return reminders(entry).stream()
                .map(event -> event.data().replaceAll(".*\"daysLeft\":(\\d+).*", "$1"))
                .map(Integer::valueOf)
                .toList();
    }
}
