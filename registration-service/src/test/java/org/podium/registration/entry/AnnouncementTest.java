package org.podium.registration.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.SchemaCheck;
import org.podium.kit.test.Tokens;
import org.podium.registration.Portal;
import org.podium.registration.Sample;

/** What becomes of entries, deadlines and duties when an announcement cancels, moves or merges (S1-28). */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class AnnouncementTest {
    private static final String ROOT = "/registration/v1";

    @Test
    void a_cancelled_skill_ends_its_entries_with_the_reason_and_leaves_the_others() {
        String contest = Portal.rehearsal();
        Portal.UnitUser unit = Portal.unit();
        String waiting = unit.submitted(contest, Sample.form(Sample.competitor()));
        String approved = Portal.unit().complete(contest, Sample.form(Sample.competitor()));
        Portal.review(approved, "APPROVE", "").then().statusCode(200);
        String other = unit.submitted(contest, Announcements.robot(Sample.competitor()));

        Announcements.cancel(contest, Announcements.TRAINERS)
                .then()
                .statusCode(201)
                .body("cancellations.id", contains("S2-29/CANCELLED"));

        for (String entry : List.of(waiting, approved)) {
            Portal.entry(Portal.office(), entry)
                    .then()
                    .body("status", equalTo("CANCELLED"))
                    .body("reason", equalTo("报名不足，不再举行。"));
            Eventually.holds(
                    () -> assertThat(Announcements.last(entry).type()).isEqualTo("registration.entry-cancelled.v1"));
            assertThat(Announcements.last(entry).data()).contains("报名不足，不再举行。", "\"status\":\"CANCELLED\"");
            SchemaCheck.ofTheHouse().valid(Announcements.last(entry));
        }
        Portal.entry(Portal.office(), other).then().body("status", equalTo("SUBMITTED"));
        Portal.review(waiting, "APPROVE", "材料齐全").then().statusCode(409).body("state", equalTo("CANCELLED"));
        Portal.as(Portal.office())
                .get(ROOT + "/contests/{c}/entries?status=CANCELLED", contest)
                .then()
                .body("items.size()", equalTo(2));
    }

    @Test
    void nobody_enters_for_what_is_cancelled_and_whoever_was_entered_may_enter_elsewhere() {
        String contest = Portal.rehearsal();
        Portal.UnitUser unit = Portal.unit();
        Map<String, Object> person = Sample.competitor();
        unit.submitted(contest, Sample.form(person));
        unit.submitted(contest, Sample.form(Sample.competitor()));
        String draft = unit.drafted(contest, Sample.form(Sample.competitor()));

        Announcements.cancel(contest, Announcements.TRAINERS).then().statusCode(201);

        unit.draft(contest, Sample.form(Sample.competitor()))
                .then()
                .statusCode(409)
                .body("code", equalTo("place-cancelled"))
                .body("rule", equalTo("S2-29/CANCELLED"))
                .body("clause", equalTo("S2 五(二)"));
        unit.submit(draft).then().statusCode(409).body("code", equalTo("place-cancelled"));
        unit.correct(draft, Announcements.ROBOTS).then().statusCode(200);
        // the cap of two and the one entry of a person count what stands
        unit.submit(draft).then().statusCode(200);
        unit.submitted(contest, Announcements.robot(person));
    }

    @Test
    void a_cancelled_contest_takes_nothing_reminds_of_nothing_and_leaves_nothing_to_do() {
        String contest = Portal.rehearsal();
        Portal.UnitUser unit = Portal.unit();
        String entry = unit.submitted(contest, Sample.form(Sample.competitor()));
        String draft = unit.drafted(contest, Sample.form(Sample.competitor()));
        Announcements.tasks(contest).then().body("items.kind", hasItem("REVIEW_ENTRIES"));

        Announcements.cancel(contest, Map.of()).then().statusCode(201).body("dates.open", equalTo(false));
        Portal.setClock(contest, "2025-10-29T09:00:00+08:00").then().statusCode(200);

        Portal.entry(Portal.office(), entry).then().body("status", equalTo("CANCELLED"));
        Announcements.tasks(contest).then().body("items", empty());
        Portal.entry(unit.token(), draft).then().body("status", equalTo("DRAFT"));
        unit.withdraw(draft, "竞赛取消").then().statusCode(200);
        // told after the clock was set: had anybody been reminded, it would stand before this
        unit.draft(contest, Sample.form(Sample.competitor())).then().statusCode(409);
        Eventually.holds(() -> assertThat(KafkaProbe.of("registration.contests", contest))
                .extracting(KafkaProbe.Seen::type)
                .contains("registration.clock-set.v1"));
        assertThat(KafkaProbe.of("registration.entries", draft)).isEmpty();
    }

    @Test
    void a_draft_for_what_was_cancelled_is_not_reminded_of_and_one_for_the_rest_is() {
        String contest = Portal.rehearsal();
        String gone = Portal.unit().drafted(contest, Sample.form(Sample.competitor()));
        String stands = Portal.unit().drafted(contest, Announcements.robot(Sample.competitor()));
        Announcements.cancel(contest, Announcements.TRAINERS).then().statusCode(201);

        Portal.setClock(contest, "2025-10-24T09:00:00+08:00").then().statusCode(200);

        assertThat(Announcements.last(stands).type()).isEqualTo("registration.entry-deadline-near.v1");
        assertThat(KafkaProbe.of("registration.entries", gone)).isEmpty();
    }

    @Test
    void a_merger_keeps_the_entries_and_sends_new_ones_to_the_other() {
        String contest = Portal.rehearsal();
        Portal.UnitUser unit = Portal.unit();
        String standing = unit.complete(contest, Announcements.robot(Sample.competitor()));

        Announcements.merge(contest, "AI_TRAINER")
                .then()
                .statusCode(201)
                .body("mergers.into.skill", contains("AI_TRAINER"));

        Portal.entry(Portal.office(), standing)
                .then()
                .body("status", equalTo("SUBMITTED"))
                .body("skill", equalTo("SERVICE_ROBOT"));
        Portal.review(standing, "APPROVE", "").then().statusCode(200);
        Portal.unit()
                .draft(contest, Announcements.robot(Sample.competitor()))
                .then()
                .statusCode(409)
                .body("code", equalTo("place-merged"))
                .body("into.skill", equalTo("AI_TRAINER"));
        unit.submitted(contest, Sample.form(Sample.competitor()));
    }

    @Test
    void a_pool_that_was_to_be_merged_ends_with_its_own_cancellation_and_not_with_the_others() {
        String contest = Portal.rehearsal();
        String standing = Portal.unit().complete(contest, Announcements.robot(Sample.competitor()));
        Announcements.merge(contest, "AI_TRAINER").then().statusCode(201);
        Map<String, Object> target = Announcements.later("S2-29/A", Announcements.TRAINERS);

        Portal.amend(contest, "取消", Map.of("contest", Map.of("cancellations", List.of(target))))
                .then()
                .statusCode(201);

        Portal.entry(Portal.office(), standing).then().body("status", equalTo("SUBMITTED"));
        Map<String, Object> own = Announcements.later("S2-29/B", Announcements.ROBOTS);
        Portal.amend(contest, "也取消", Map.of("contest", Map.of("cancellations", List.of(target, own))))
                .then()
                .statusCode(201);
        Portal.entry(Portal.office(), standing).then().body("status", equalTo("CANCELLED"));
    }

    @Test
    void what_was_announced_is_not_taken_back() {
        String contest = Portal.rehearsal();
        Announcements.cancel(contest, Announcements.TRAINERS).then().statusCode(201);

        Portal.amend(contest, "收回", Map.of("contest", Map.of("cancellations", List.of())))
                .then()
                .statusCode(409)
                .body("code", equalTo("announcement-stands"))
                .body("rules", contains("S2-29/CANCELLED"));
        Announcements.cancel(contest, Announcements.ROBOTS)
                .then()
                .statusCode(409)
                .body("code", equalTo("announcement-stands"));
        Portal.as(Portal.office()).get(ROOT + "/contests/{c}", contest).then().body("rulebookVersion", equalTo(2));
        Portal.amend(contest, "同时补充主题", Map.of("contest", Map.of("theme", Map.of("zh", "主题", "en", "Theme"))))
                .then()
                .statusCode(201);
    }

    @Test
    void what_makes_no_sense_is_refused_with_its_path() {
        String contest = Portal.rehearsal();

        Announcements.cancel(contest, Map.of("skill", "DRONE"))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/contest/cancellations/0/of/skill"));
        Announcements.merge(contest, "SERVICE_ROBOT")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/contest/mergers/0/into"));
    }

    @Test
    void a_unit_whose_entries_all_ended_owes_nothing() {
        String contest = Portal.nationalRehearsal();
        Map<String, Object> form = Sample.form(Sample.competitor());
        form.put("coaches", List.of());
        Portal.unit().submitted(contest, form);
        Announcements.tasks(contest).then().body("items.kind", hasItem("AWAIT_UNIT_DUTY"));

        Portal.amend(
                        contest,
                        "职工组停办",
                        Map.of(
                                "contest",
                                Map.of(
                                        "cancellations",
                                        List.of(Announcements.cancellation(
                                                "S1", "S1 四", Map.of("division", "EMPLOYEE"))))))
                .then()
                .statusCode(201);

        Announcements.tasks(contest).then().body("items.kind", not(hasItem("AWAIT_UNIT_DUTY")));
    }
}
