package org.podium.registration.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.podium.kit.database.Database;
import org.podium.kit.test.Eventually;
import org.podium.kit.test.KafkaProbe;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.Tokens;
import org.podium.registration.Portal;
import org.podium.registration.Sample;

/** Titles are tested once more when registration ends, by the rules in force then. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(Tokens.class)
class ClosingExaminationTest {
    private static final String BARRED = "        - {title: 中华技能大奖, fact: HELD}\n        - {title: 示例工匠, fact: HELD}\n";
    private static final String CLOSED = "2025-11-01T00:00:00+08:00";

    @Inject
    Database database;

    @Inject
    SessionFactory sessions;

    @Test
    void a_title_that_an_amendment_has_barred_since_the_approval_is_found_on_the_closing_day_once() {
        String contest = Portal.rehearsal();
        String titled = approved(contest, List.of(Sample.title("示例工匠", "HELD")));
        String other = approved(contest, List.of());
        amend(contest);
        Portal.entry(Portal.office(), titled)
                .then()
                .body("gravest", equalTo("NEEDS_REVIEW")); // on no list, as it was approved
        Portal.setClock(contest, "2025-10-31T23:59:00+08:00").then().statusCode(200);
        assertThat(steps(titled)).containsExactly("SUBMITTED", "APPROVED");

        Portal.setClock(contest, CLOSED).then().statusCode(200);
        Portal.setClock(contest, "2025-11-02T00:00:00+08:00").then().statusCode(200);

        Portal.entry(Portal.office(), titled)
                .then()
                .body("gravest", equalTo("FAIL"))
                .body("status", equalTo("APPROVED")); // a person decides
        assertThat(steps(titled)).containsExactly("SUBMITTED", "APPROVED", "CORRECTED");
        assertThat(steps(other)).containsExactly("SUBMITTED", "APPROVED");
        Portal.as(Portal.office())
                .get("/registration/v1/contests/{c}/tasks?kind=REVIEW_ENTRIES", contest)
                .then()
                .body("items.count", contains(1))
                .body("items[0].list", equalTo("/registration/v1/contests/" + contest + "/entries?status=APPROVED"));
        List<KafkaProbe.Seen> told = Eventually.get(() -> corrections(titled), seen -> !seen.isEmpty());
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().data()).contains("\"S2-13\"", "FAIL");
        assertThat(database.query(
                        "select (facts ->> 'entries')::int from audit_record"
                                + " where action = 'entries-tested-at-close' and about = ?",
                        row -> row.getInt(1),
                        contest))
                .containsExactly(2);
    }

    @Test
    void a_title_that_an_amendment_bars_after_the_close_is_found_with_the_amendment() {
        String contest = Portal.rehearsal();
        String titled = approved(contest, List.of(Sample.title("示例工匠", "HELD")));
        String other = approved(contest, List.of());
        Portal.setClock(contest, CLOSED).then().statusCode(200);
        assertThat(steps(titled)).containsExactly("SUBMITTED", "APPROVED");

        amend(contest);

        Portal.entry(Portal.office(), titled)
                .then()
                .body("gravest", equalTo("FAIL"))
                .body("rulebookVersion", equalTo(2))
                .body("status", equalTo("APPROVED"));
        assertThat(steps(titled)).containsExactly("SUBMITTED", "APPROVED", "CORRECTED");
        assertThat(steps(other)).containsExactly("SUBMITTED", "APPROVED");
        List<KafkaProbe.Seen> told = Eventually.get(() -> corrections(titled), seen -> !seen.isEmpty());
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().data()).contains("\"S2-13\"", "FAIL", "\"by\":\"system\"");
    }

    @Test
    void who_withdrew_after_the_close_is_tested_with_an_amendment_and_who_withdrew_before_is_not() {
        String contest = Portal.rehearsal();
        Portal.UnitUser early = Portal.unit();
        String before = approved(early, contest, List.of(Sample.title("示例工匠", "HELD")));
        early.withdraw(before, "人员调整").then().statusCode(200);
        Portal.UnitUser late = Portal.unit();
        String titled = approved(late, contest, List.of(Sample.title("示例工匠", "HELD")));
        Portal.setClock(contest, CLOSED).then().statusCode(200);
        late.withdraw(titled, "个人原因").then().statusCode(200);

        amend(contest);

        Portal.entry(Portal.office(), titled)
                .then()
                .body("gravest", equalTo("FAIL"))
                .body("status", equalTo("WITHDRAWN"));
        assertThat(steps(titled)).containsExactly("SUBMITTED", "APPROVED", "WITHDRAWN", "CORRECTED");
        assertThat(steps(before)).containsExactly("SUBMITTED", "APPROVED", "WITHDRAWN");
        List<KafkaProbe.Seen> told = Eventually.get(() -> corrections(titled), seen -> !seen.isEmpty());
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().data()).contains("\"S2-13\"", "FAIL", "\"WITHDRAWN\"");
    }

    @Test
    void where_nothing_is_found_otherwise_nothing_is_told() {
        String contest = Portal.rehearsal();
        String entry = approved(contest, List.of(Sample.title("海河工匠", "HELD")));

        Portal.setClock(contest, CLOSED).then().statusCode(200);

        assertThat(steps(entry)).containsExactly("SUBMITTED", "APPROVED");
        Portal.as(Portal.office())
                .get("/registration/v1/contests/{c}/tasks", contest)
                .then()
                .body("items.find { it.kind == 'REVIEW_ENTRIES' }", nullValue());
    }

    @Test
    void many_that_are_found_otherwise_are_written_with_one_flush_and_hardly_read_again() {
        Work ofTwo = closing(2);
        Work ofSix = closing(6);

        assertThat(ofSix.flushes()).isEqualTo(ofTwo.flushes());
        // of each: its row and its step are written, and who coached it at the close is looked for
        assertThat(ofSix.statements() - ofTwo.statements()).isLessThanOrEqualTo(3 * (6 - 2));
    }

    /** What it takes to end the registration of a contest. */
    private record Work(long flushes, long statements) {}

    private Work closing(int otherwise) {
        String contest = Portal.rehearsal();
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < otherwise; i++) {
            entries.add(approved(contest, List.of(Sample.title("示例工匠", "HELD"))));
        }
        amend(contest);
        String tag = Portal.as(Portal.office())
                .get("/registration/v1/contests/{c}/clock", contest)
                .header("ETag");
        Statistics statistics = sessions.getStatistics();
        long flushes = statistics.getFlushCount();
        long statements = statistics.getPrepareStatementCount();
        Portal.setClock(contest, CLOSED, tag).then().statusCode(200);
        Work work = new Work(statistics.getFlushCount() - flushes, statistics.getPrepareStatementCount() - statements);
        assertThat(entries).allSatisfy(entry -> assertThat(steps(entry)).endsWith("CORRECTED"));
        return work;
    }

    private static String approved(String contest, List<Map<String, Object>> titles) {
        return approved(Portal.unit(), contest, titles);
    }

    private static String approved(Portal.UnitUser unit, String contest, List<Map<String, Object>> titles) {
        Map<String, Object> competitor = Sample.competitor();
        competitor.put("titles", titles);
        String entry = unit.complete(contest, Sample.form(competitor));
        Portal.review(entry, "APPROVE", "经核实").then().statusCode(200);
        return entry;
    }

    private static void amend(String contest) {
        Portal.as(Portal.office())
                .header("If-Match", Portal.contestTag(contest))
                .contentType("application/json")
                .body(Map.of(
                        "reason",
                        "补充不得参赛的荣誉",
                        "rulebook",
                        Sample.tianjin().replace("        - {title: 中华技能大奖, fact: HELD}\n", BARRED)))
                .post("/registration/v1/contests/{c}/amendments", contest)
                .then()
                .statusCode(201);
    }

    private static List<String> steps(String entry) {
        return Portal.as(Portal.office())
                .get("/registration/v1/entries/{e}/history", entry)
                .path("items.step");
    }

    private static List<KafkaProbe.Seen> corrections(String entry) {
        return KafkaProbe.of("registration.entries", entry).stream()
                .filter(event -> event.type().equals("registration.entry-corrected.v1"))
                .toList();
    }
}
