package org.podium.rulebook.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.podium.rulebook.Contest;
import org.podium.rulebook.Contest.Cancellation;
import org.podium.rulebook.Contest.Merger;
import org.podium.rulebook.Contest.Part;
import org.podium.rulebook.National;
import org.podium.rulebook.Tianjin;

/** What stands of a contest after an announcement. */
class AnnouncedTest {
    private static final Part TRAINER = pool("AI_TRAINER", "STUDENT");
    private static final Part ROBOT = pool("SERVICE_ROBOT", "STUDENT");

    @Test
    void without_an_announcement_everything_stands() {
        Contest contest = Tianjin.rulebook().contest();

        assertThat(Announced.whole(contest)).isEmpty();
        assertThat(Announced.cancellation(contest, TRAINER)).isEmpty();
        assertThat(Announced.end(contest, TRAINER)).isEmpty();
        assertThat(Announced.gone(contest, TRAINER, Set.of())).isEmpty();
        assertThat(Announced.heldAs(contest, TRAINER)).isEqualTo(TRAINER);
    }

    @Test
    void a_skill_that_is_cancelled_ends_its_entries_and_no_others() {
        Contest contest = tianjin(cancelled("{skill: SERVICE_ROBOT}"));

        assertThat(Announced.whole(contest)).isEmpty();
        assertThat(Announced.cancellation(contest, ROBOT)).map(Cancellation::id).contains("S2-29/CANCELLED");
        assertThat(Announced.end(contest, place(null, "SERVICE_ROBOT", "EMPLOYEE")))
                .isPresent();
        assertThat(Announced.cancellation(contest, TRAINER)).isEmpty();
        assertThat(Announced.end(contest, place(null, "AI_TRAINER", "EMPLOYEE")))
                .isEmpty();
    }

    @Test
    void without_a_part_it_is_the_contest() {
        Contest contest = Tianjin.amended("""
                {contest: {cancellations: [{id: S2-29/CANCELLED, day: 2025-11-03, clause: S2 五(二),
                    sentence: {zh: 停办, en: not held}}]}}""").contest();

        assertThat(Announced.whole(contest)).isPresent();
        assertThat(Announced.end(contest, TRAINER)).isPresent();
    }

    @Test
    void one_stage_of_two_that_is_cancelled_leaves_the_entries_standing() {
        Contest contest = national(cancelled("{stage: PRELIMINARY, region: \"440000\"}"));

        assertThat(Announced.cancellation(contest, preliminary("440000"))).isPresent();
        assertThat(Announced.cancellation(contest, preliminary("310000"))).isEmpty();
        assertThat(Announced.end(contest, place("440000", "AI_TRAINER", "STUDENT")))
                .isEmpty();
    }

    @Test
    void a_region_that_is_cancelled_takes_its_entries_out_of_every_stage_and_leaves_the_final_to_the_others() {
        Contest contest = national(cancelled("{region: \"440000\"}"));

        assertThat(Announced.end(contest, place("440000", "AI_TRAINER", "STUDENT")))
                .isPresent();
        assertThat(Announced.end(contest, place("310000", "AI_TRAINER", "STUDENT")))
                .isEmpty();
        assertThat(Announced.cancellation(contest, pool("AI_TRAINER", "STUDENT")))
                .isEmpty();
    }

    @Test
    void both_stages_cancelled_one_by_one_end_the_entries() {
        Contest contest = National.amended("""
                {contest: {cancellations: [
                  {id: S1-28/A, of: {stage: PRELIMINARY}, day: 2021-09-20, clause: S1 四, sentence: {zh: 甲, en: a}},
                  {id: S1-28/B, of: {stage: FINAL, division: STUDENT}, day: 2021-09-20, clause: S1 四,
                   sentence: {zh: 乙, en: b}}]}}""").contest();

        assertThat(Announced.end(contest, place("440000", "AI_TRAINER", "STUDENT")))
                .isPresent();
        assertThat(Announced.end(contest, place("440000", "AI_TRAINER", "EMPLOYEE")))
                .isEmpty();
    }

    @Test
    void a_merged_pool_is_held_in_the_other_and_nobody_enters_for_it() {
        Contest contest = tianjin(merged("{skill: SERVICE_ROBOT, division: STUDENT}", "{skill: AI_TRAINER}"));

        assertThat(Announced.heldAs(contest, ROBOT)).isEqualTo(TRAINER);
        assertThat(Announced.heldAs(contest, TRAINER)).isEqualTo(TRAINER);
        assertThat(Announced.gone(contest, place(null, "SERVICE_ROBOT", "STUDENT"), Set.of()))
                .map(Merger::id)
                .contains("S2-29/MERGED");
        assertThat(Announced.gone(contest, place(null, "SERVICE_ROBOT", "EMPLOYEE"), Set.of()))
                .isEmpty();
        assertThat(Announced.end(contest, place(null, "SERVICE_ROBOT", "STUDENT")))
                .isEmpty();
    }

    @Test
    void who_enters_for_a_pool_that_was_kept_apart_enters_as_if_no_merger_had_been_announced() {
        Contest contest = tianjin(merged("{skill: SERVICE_ROBOT}", "{skill: AI_TRAINER}"));
        Set<Part> kept = Set.of(ROBOT);

        assertThat(Announced.gone(contest, place(null, "SERVICE_ROBOT", "STUDENT"), kept))
                .isEmpty();
        assertThat(Announced.gone(contest, place(null, "SERVICE_ROBOT", "EMPLOYEE"), kept))
                .isPresent();
    }

    @Test
    void what_took_somebody_in_and_is_cancelled_later_ends_those_too_where_they_are_named() {
        String both = """
                {contest: {
                  mergers: [{id: S2-29/MERGED, from: {skill: SERVICE_ROBOT, division: STUDENT}, into: {skill: AI_TRAINER},
                    day: 2025-11-03, clause: S2 五(二), sentence: {zh: 合并, en: merged}}],
                  cancellations: [{id: S2-29/CANCELLED, of: {skill: AI_TRAINER}, day: 2025-11-04, clause: S2 五(二),
                    sentence: {zh: 取消, en: cancelled}}%s]}}""";
        Contest target = Tianjin.amended(both.formatted("")).contest();
        Contest all = Tianjin.amended(both.formatted("""
                , {id: S2-29/TOO, of: {skill: SERVICE_ROBOT, division: STUDENT}, day: 2025-11-05, clause: S2 五(二),
                    sentence: {zh: 也取消, en: cancelled too}}""")).contest();

        assertThat(Announced.cancellation(target, ROBOT)).isPresent();
        assertThat(Announced.end(target, place(null, "AI_TRAINER", "STUDENT"))).isPresent();
        assertThat(Announced.end(target, place(null, "SERVICE_ROBOT", "STUDENT")))
                .isEmpty();
        assertThat(Announced.end(all, place(null, "SERVICE_ROBOT", "STUDENT")))
                .map(Cancellation::id)
                .contains("S2-29/TOO");
        assertThat(Announced.end(all, place(null, "SERVICE_ROBOT", "EMPLOYEE"))).isEmpty();
    }

    @Test
    void two_regions_are_held_together_in_the_preliminary_alone() {
        Contest contest = national(merged("{region: \"130000\"}", "{region: \"110000\"}"));

        assertThat(Announced.heldAs(contest, preliminary("130000"))).isEqualTo(preliminary("110000"));
        assertThat(Announced.heldAs(contest, pool("AI_TRAINER", "STUDENT"))).isEqualTo(pool("AI_TRAINER", "STUDENT"));
        assertThat(Announced.gone(contest, place("130000", "AI_TRAINER", "STUDENT"), Set.of()))
                .isEmpty();
    }

    private static Contest tianjin(String patch) {
        return Tianjin.amended(patch.formatted("S2-29", "S2 五(二)")).contest();
    }

    private static Contest national(String patch) {
        return National.amended(patch.formatted("S1-28", "S1 四")).contest();
    }

    private static String cancelled(String of) {
        return "{contest: {cancellations: [{id: %s/CANCELLED, of: " + of
                + ", day: 2025-11-03, clause: %s, sentence: {zh: 报名不足，取消, en: too few entries}}]}}";
    }

    private static String merged(String from, String into) {
        return "{contest: {mergers: [{id: %s/MERGED, from: " + from + ", into: " + into
                + ", day: 2025-11-03, clause: %s, sentence: {zh: 人数不足，合并举行, en: too few entries}}]}}";
    }

    private static Part pool(String skill, String division) {
        return new Part("FINAL", null, skill, division);
    }

    private static Part preliminary(String region) {
        return new Part("PRELIMINARY", region, "AI_TRAINER", "STUDENT");
    }

    private static Part place(@Nullable String region, String skill, String division) {
        return new Part(null, region, skill, division);
    }
}
