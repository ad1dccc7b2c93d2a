package org.podium.registration.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.KafkaProbe;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.SchemaCheck;
import org.podium.kit.test.Tokens;
import org.podium.registration.Portal;
import org.podium.registration.Sample;

/** The day that an announcement sets is the one that counts, and everybody is told of it with the one before (S1-28). */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class MovedDaysTest {
    private static final String ROOT = "/registration/v1";

    @Test
    void a_moved_last_day_is_the_one_that_counts_for_entries_reminders_and_substitutions() {
        String contest = Portal.rehearsal();
        Portal.UnitUser unit = Portal.unit();
        String draft = unit.drafted(contest, Sample.form(Sample.competitor()));
        Portal.amend(contest, "报名延长一周", Map.of("registration", Map.of("closes", Map.of("day", "2025-11-07"))))
                .then()
                .statusCode(201);
        Announcements.starts(contest, "2025-11-24").then().body("dates.lastSubstitutionDay", equalTo("2025-11-19"));
        Announcements.starts(contest, "2025-12-08").then().body("dates.lastSubstitutionDay", equalTo("2025-12-03"));

        Portal.setClock(contest, "2025-11-06T09:00:00+08:00").then().statusCode(200);

        assertThat(Announcements.last(draft).data()).contains("\"lastDay\":\"2025-11-07\"", "\"daysLeft\":1");
        unit.submit(draft).then().statusCode(200);
        Portal.setClock(contest, "2025-11-08T00:00:00+08:00").then().statusCode(200);
        unit.submit(unit.drafted(contest, Sample.form(Sample.competitor())))
                .then()
                .statusCode(409)
                .body("code", equalTo("registration-closed"));
    }

    @Test
    void an_announcement_tells_the_old_days_with_the_new_ones_who_was_entered_and_who_has_a_draft() {
        String contest = Portal.rehearsal();
        Portal.UnitUser unit = Portal.unit();
        unit.drafted(contest, Sample.form(Sample.competitor()));
        String entry = Portal.unit().submitted(contest, Sample.form(Sample.competitor()));
        Announcements.starts(contest, "2025-11-10").then().statusCode(201);

        Announcements.starts(contest, "2025-11-24").then().statusCode(201);

        KafkaProbe.Seen told = Announcements.announced(contest, 3);
        assertThat(told.data())
                .contains(
                        "\"reason\":\"公布比赛日期\"",
                        "\"kind\":\"STAGE\"",
                        "\"before\":{\"starts\":\"2025-11-10\"}",
                        "\"after\":{\"starts\":\"2025-11-24\"}",
                        "\"kind\":\"SUBSTITUTION\"",
                        "{\"entryId\":\"" + entry + "\",\"ended\":false}",
                        unit.uscc());
        SchemaCheck.ofTheHouse().valid(told);
        Portal.as(Portal.office())
                .get(ROOT + "/contests/{c}/rulebook?version=2", contest)
                .then()
                .body("rulebook.contest.dates.FINAL.starts", equalTo("2025-11-10"));
    }

    @Test
    void whose_entry_ends_is_named_in_the_announcement_that_ends_it_and_in_none_after() {
        String contest = Portal.rehearsal();
        String entry = Portal.unit().submitted(contest, Sample.form(Sample.competitor()));
        Portal.unit().submitted(contest, Announcements.robot(Sample.competitor()));

        Announcements.cancel(contest, Announcements.TRAINERS).then().statusCode(201);
        Announcements.starts(contest, "2025-11-24").then().statusCode(201);

        assertThat(Announcements.announced(contest, 2).data())
                .contains("{\"entryId\":\"" + entry + "\",\"ended\":true}");
        assertThat(Announcements.announced(contest, 3).data()).doesNotContain(entry);
    }
}
