package org.podium.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.podium.scoring.SampleContest.as;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.podium.kit.test.AtOnce;

@QuarkusTest
class DoubleEntryRaceTest extends ServiceTest {
    private static final int ROUNDS = 6;

    private SampleContest contest;
    private Steps steps;
    private List<String> codes;

    @BeforeEach
    void draw() {
        contest = SampleContest.published();
        List<UUID> entries = contest.entries(ROUNDS);
        steps = new Steps(contest.poolId());
        steps.draw();
        Steps.Codes table = steps.codes();
        codes = entries.stream().map(table::of).toList();
    }

    @Test
    void of_two_first_entries_at_the_same_time_one_wins_and_the_other_is_told() {
        for (String code : codes) {
            List<Integer> answers = AtOnce.call(
                    () -> steps.enter("tabulator", code, Steps.marks("80", "90"))
                            .statusCode(),
                    () -> steps.enter("tabulator2", code, Steps.marks("70", "60"))
                            .statusCode());

            assertThat(answers).containsExactlyInAnyOrder(200, 409);
            as("auditor").get(steps.at("/sheets/" + code + "/versions")).then().body("items.size()", equalTo(1));
        }
    }

    @Test
    void of_two_confirmations_at_the_same_time_one_counts() {
        for (String code : codes) {
            steps.enter("tabulator", code, Steps.marks("80", "90"));

            List<Integer> answers = AtOnce.call(
                    () -> steps.confirm("tabulator2", code, Steps.marks("80", "90"))
                            .statusCode(),
                    () -> steps.confirm("tabulator2", code, Steps.marks("80", "90"))
                            .statusCode());

            assertThat(answers).containsExactlyInAnyOrder(200, 409);
        }
    }

    /** Whatever wins, nothing is keyed into a frozen pool, and a frozen pool has no open sheet. */
    @Test
    void a_freeze_and_a_last_entry_never_both_succeed() {
        codes.subList(1, codes.size()).forEach(code -> steps.mark(code, "80", "90"));
        String etag = steps.etag();

        List<Integer> answers =
                AtOnce.call(() -> steps.freeze("chief-judge", etag).statusCode(), () -> steps.enter(
                                "tabulator", codes.getFirst(), Steps.marks("1", "1"))
                        .statusCode());

        assertThat(answers).containsExactly(409, 200);
        steps.confirm("tabulator2", codes.getFirst(), Steps.marks("1", "1"));
        answers = AtOnce.call(
                () -> steps.freeze("chief-judge", etag).statusCode(),
                () -> steps.freeze("chief-judge2", etag).statusCode());
        assertThat(answers).contains(200).doesNotContain(500);
    }
}
