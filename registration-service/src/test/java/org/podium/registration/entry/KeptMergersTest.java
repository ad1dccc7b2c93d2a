package org.podium.registration.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.podium.kit.database.Database;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.SchemaCheck;
import org.podium.kit.test.Tokens;
import org.podium.registration.Portal;
import org.podium.registration.Sample;

/** A pool of which scoring tells that it stays apart is entered for as if no merger had been announced (S1-28). */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class KeptMergersTest {
    private static final String TYPE = "scoring.merger-kept.v1";

    private final Database database;

    KeptMergersTest(Database database) {
        this.database = database;
    }

    @Test
    void every_field_that_is_used_is_promised() {
        SchemaCheck.ofTheHouse().promised(TYPE, told(UUID.randomUUID().toString(), "EMPLOYEE"));
    }

    @Test
    void it_takes_entries_again_and_its_drafts_can_be_handed_in() {
        String contest = Portal.rehearsal();
        Portal.UnitUser unit = Portal.unit();
        String draft = unit.drafted(contest, Announcements.robot(Sample.competitor()));
        Announcements.merge(contest, "AI_TRAINER").then().statusCode(201);
        unit.submit(draft).then().statusCode(409).body("code", equalTo("place-merged"));

        kept(contest, "EMPLOYEE");

        unit.submit(draft).then().statusCode(200);
        Portal.unit().submitted(contest, Announcements.robot(Sample.competitor()));
    }

    @Test
    void another_pool_of_the_same_merger_is_not_meant() {
        String contest = Portal.rehearsal();
        Announcements.merge(contest, "AI_TRAINER").then().statusCode(201);

        kept(contest, "STUDENT");

        Portal.unit()
                .draft(contest, Announcements.robot(Sample.competitor()))
                .then()
                .statusCode(409)
                .body("code", equalTo("place-merged"));
    }

    @Test
    void a_draft_for_it_is_reminded_of_again() {
        String contest = Portal.rehearsal();
        String draft = Portal.unit().drafted(contest, Announcements.robot(Sample.competitor()));
        Announcements.merge(contest, "AI_TRAINER").then().statusCode(201);
        kept(contest, "EMPLOYEE");

        Portal.setClock(contest, "2025-10-24T09:00:00+08:00").then().statusCode(200);

        assertThat(Announcements.last(draft).type()).isEqualTo("registration.entry-deadline-near.v1");
    }

    @Test
    void it_ends_with_its_own_cancellation_and_not_with_that_of_the_pool_it_was_to_be_held_in() {
        String contest = Portal.rehearsal();
        Announcements.merge(contest, "AI_TRAINER").then().statusCode(201);
        kept(contest, "EMPLOYEE");
        String entry = Portal.unit().submitted(contest, Announcements.robot(Sample.competitor()));
        Map<String, Object> target = Announcements.later("S2-29/A", Announcements.TRAINERS);

        cancelled(contest, List.of(target));

        Portal.entry(Portal.office(), entry).then().body("status", equalTo("SUBMITTED"));
        Portal.unit().submitted(contest, Announcements.robot(Sample.competitor()));
        cancelled(contest, List.of(target, Announcements.later("S2-29/B", Announcements.ROBOTS)));
        Portal.entry(Portal.office(), entry).then().body("status", equalTo("CANCELLED"));
        Portal.unit()
                .draft(contest, Announcements.robot(Sample.competitor()))
                .then()
                .statusCode(409)
                .body("code", equalTo("place-cancelled"));
    }

    @Test
    void of_a_contest_that_is_gone_nothing_is_kept_and_nothing_waits() {
        String gone = UUID.randomUUID().toString();

        kept(gone, "EMPLOYEE");

        assertThat(database.query(
                        "select 1 from kept_merger where contest_id = ?", row -> row.getInt(1), UUID.fromString(gone)))
                .isEmpty();
    }

    private static void cancelled(String contest, List<Map<String, Object>> cancellations) {
        Portal.amend(contest, "取消", Map.of("contest", Map.of("cancellations", cancellations)))
                .then()
                .statusCode(201);
    }

    /** Told by scoring, and taken in. */
    private void kept(String contest, String division) {
        String pool = UUID.randomUUID().toString();
        KafkaProbe.send("scoring.pools", pool, TYPE, 1, told(contest, division));
        Eventually.holds(() -> assertThat(database.query(
                        "select sequence from inbox_position where aggregate_id = ?", row -> row.getLong(1), pool))
                .containsExactly(1L));
    }

    private static String told(String contest, String division) {
        return """
                {"contestId": "%s", "stage": "FINAL", "region": "", "skill": "SERVICE_ROBOT", "division": "%s"}""".formatted(contest, division);
    }
}
