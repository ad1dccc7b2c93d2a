package org.podium.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The numbers of the notice decide as they are written: another number turns exactly those whom it is about. */
class NoticeLimitsTest {
    private final OtherRulebook other = new OtherRulebook(PlayedStory.PACKAGE);

    @TestFactory
    Stream<DynamicTest> the_limits_of_the_notice_decide_as_they_are_written() {
        return Stream.of(
                changed(
                        "S2-16 deleted lets the third competitors in",
                        r -> ((ObjectNode) r.at("/registration")).putArray("caps"),
                        "outcomes",
                        new Turn("X01", "APPROVED"),
                        new Turn("X02", "APPROVED")),
                changed(
                        "S2-16 of three lets the third competitors in",
                        r -> ((ObjectNode) r.at("/registration/caps/0")).put("competitors", 3),
                        "outcomes",
                        new Turn("X01", "APPROVED"),
                        new Turn("X02", "APPROVED")),
                changed(
                        "A-40 deleted lets a person in twice",
                        r -> ((ObjectNode) r.at("/registration")).remove("oneEntry"),
                        "outcomes",
                        new Turn("X03", "APPROVED")),
                changed(
                        "S2-21 a day later lets the late entry in",
                        r -> ((ObjectNode) r.at("/registration/closes")).put("day", "2025-11-01"),
                        "outcomes",
                        new Turn("X16", "APPROVED")),
                changed(
                        "S2-26 of four working days keeps the competitor of AE08",
                        r -> ((ObjectNode) r.at("/registration/substitution/until")).put("workingDays", 4),
                        "awards",
                        new Turn("PROMOTION AE08", ""),
                        new Turn("PROMOTION AE08", "NO_CHANGE")),
                changed(
                        "S2-31 of 21 leaves the pool of 20 without awards",
                        r -> ((ObjectNode) r.at("/awards/minimumField")).put("competed", 21),
                        "pools",
                        new Turn("FINAL AI_TRAINER STUDENT", "SELECTION_ONLY")),
                changed(
                        "S2-31 of 19 gives awards to the pool of 19",
                        r -> ((ObjectNode) r.at("/awards/minimumField")).put("competed", 19),
                        "pools",
                        new Turn("FINAL SERVICE_ROBOT EMPLOYEE", "AWARDS")),
                changed(
                        "A-11 BACKFILL lets the next move up",
                        r -> ((ObjectNode) r.at("/awards/ineligibleHolders")).put("policy", "BACKFILL"),
                        "awards",
                        new Turn("PROMOTION AE05", "LEVEL_1")),
                changed(
                        "A-06 without the step by time shares the rank",
                        r -> ((ArrayNode) r.at("/scoring/ties/steps")).remove(1),
                        "ranking",
                        new Turn("FINAL AI_TRAINER EMPLOYEE AE12", "6"),
                        new Turn("FINAL AI_TRAINER STUDENT AS01", "8"),
                        new Turn("FINAL SERVICE_ROBOT EMPLOYEE SE15", "5")));
    }

    @Test
    void other_weights_change_the_order_and_not_only_the_totals() throws Exception {
        assertThat(Turn.of(
                        other.outcome(r -> ((ObjectNode) r.at("/scoring/weights/components"))
                                .put("THEORY", 30)
                                .put("PRACTICAL", 70)),
                        "ranking"))
                .contains(
                        new Turn("FINAL AI_TRAINER EMPLOYEE AE08", "4"),
                        new Turn("FINAL AI_TRAINER EMPLOYEE AE13", "13"));
    }

    /** X28, whose second member is in S1101 (S1-12); nothing else of that team is wrong. */
    @Test
    void a_student_may_be_in_two_teams_only_where_one_entry_a_person_is_deleted() throws Exception {
        OtherRulebook national = new OtherRulebook(PlayedNational.PACKAGE);
        assertThat(Turn.of(national.outcome(r -> ((ObjectNode) r.at("/registration")).remove("oneEntry")), "outcomes"))
                .containsExactly(new Turn("X28", "APPROVED"));
    }

    private DynamicTest changed(String name, Consumer<JsonNode> change, String file, Turn... turns) {
        return DynamicTest.dynamicTest(
                name, () -> assertThat(Turn.of(other.outcome(change), file)).containsExactlyInAnyOrder(turns));
    }
}
