package org.podium.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.podium.scoring.SampleContest.as;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podium.kit.database.Database;
import org.podium.kit.test.Eventually;
import org.podium.rulebook.reading.Rulebooks;

@QuarkusTest
class VerificationTest extends ServiceTest {
    private static final String NOT_ELIGIBLE = "NOT_ELIGIBLE_TO_COMPETE";

    private final Database database;

    private SampleContest contest;

    VerificationTest(DataSource source) {
        this.database = new Database(source);
    }

    @BeforeEach
    void publish() {
        contest = SampleContest.published();
    }

    @Test
    void who_was_not_eligible_to_compete_is_disqualified_and_everyone_below_moves_up_once() {
        List<UUID> e = contest.entries(4);
        Steps steps = held(e);
        UUID award = UUID.randomUUID();

        // one award, so in this order: another reason, the refusal, the same of another title, and of another entry
        contest.refused(award, steps.pool(), e.get(1), "ALREADY_HOLDS_TITLE");
        contest.refused(award, steps.pool(), e.get(0), NOT_ELIGIBLE);
        contest.refused(award, steps.pool(), e.get(0), NOT_ELIGIBLE);
        contest.refused(award, steps.pool(), e.get(2), NOT_ELIGIBLE);

        Eventually.holds(() -> steps.result("4").then().statusCode(200));
        steps.result("3")
                .then()
                .body("kind", equalTo("CORRECTED"))
                .body("reason", equalTo("经核准机关认定不具备参赛资格，成绩无效，其后名次依次递补（S1-30）。"))
                .body("rows.status", contains("RANKED", "RANKED", "RANKED", "DISQUALIFIED"))
                .body("rows[0].entryId", equalTo(e.get(1).toString()))
                .body("rows.rank", contains(1, 2, 3, null))
                .body("competed", equalTo(4))
                .body("qualified", hasSize(4));
        steps.result("4").then().body("rows[1].entryId", equalTo(e.get(3).toString()));
        steps.result("5").then().statusCode(404);
        as("chief-judge").get(steps.at("/penalties")).then().body("items", hasSize(2));
    }

    @Test
    void before_the_final_result_it_is_a_penalty_that_the_next_version_shows() {
        List<UUID> e = contest.entries(2);
        Steps steps = new Steps(contest.poolId());
        steps.draw();
        Steps.Codes codes = steps.codes();
        e.forEach(entry -> steps.mark(codes.of(entry), "80", "80"));
        steps.freeze();
        steps.decode();
        steps.publish("PROVISIONAL").then().statusCode(201);

        contest.refused(UUID.randomUUID(), steps.pool(), e.get(0), NOT_ELIGIBLE);

        Eventually.holds(
                () -> as("chief-judge").get(steps.at("/penalties")).then().body("items", hasSize(1)));
        steps.publish("FINAL").then().statusCode(409).body("code", equalTo("provisional-outdated"));
        assertThat(steps.result("latest").jsonPath().getInt("version")).isEqualTo(1);
    }

    @Test
    void a_refusal_told_to_a_contest_that_was_held_and_then_deleted_waits_for_nothing() {
        UUID entry = contest.entries(1).getFirst();
        String pool = contest.poolId();
        contest.tell(
                2,
                Rulebooks.canonicalJson(TestRulebook.tianjin())
                        .replace("\"effect\":\"ZERO_COMPONENT\"", "\"effect\":\"SIT_IN_THE_CORNER\""));
        String view = "/scoring/v1/contests/" + contest.id;
        Eventually.holds(() -> as("office").get(view).then().body("held.en", notNullValue()));
        UUID before = UUID.randomUUID();
        contest.refused(before, pool, entry, NOT_ELIGIBLE);
        Eventually.holds(() -> assertThat(inbox(before)).containsExactly("WAITING"));

        contest.delete();
        Eventually.holds(() -> as("office").get(view).then().statusCode(404));
        UUID after = UUID.randomUUID();
        contest.refused(after, pool, entry, NOT_ELIGIBLE);

        for (UUID award : List.of(after, before)) {
            Eventually.holds(() -> assertThat(inbox(award)).containsExactly("HANDLED"));
        }
        assertThat(database.query("select held_zh from contest where id = ?", row -> row.getString(1), contest.id))
                .containsOnlyNulls();
    }

    private List<String> inbox(UUID award) {
        return database.query(
                "select state from inbox_event where aggregate_id = ?", row -> row.getString(1), award.toString());
    }

    /** The first is the best; the result is final. */
    private Steps held(List<UUID> entries) {
        Steps steps = new Steps(contest.poolId());
        steps.draw();
        Steps.Codes codes = steps.codes();
        for (int i = 0; i < entries.size(); i++) {
            String score = String.valueOf(90 - i);
            steps.mark(codes.of(entries.get(i)), score, score);
        }
        steps.freeze();
        steps.decode();
        steps.publish("PROVISIONAL").then().statusCode(201);
        steps.publish("FINAL").then().statusCode(201);
        return steps;
    }
}
