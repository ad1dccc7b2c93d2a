package org.podium.rulebook.qualification;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.podium.rulebook.National;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Scoring.Qualification;
import org.podium.rulebook.qualification.Qualified.State;
import org.podium.rulebook.ranking.RankedEntry;
import org.podium.rulebook.ranking.Status;

/** Who goes from a province to the final. */
class QualifyingTest {

    private static final Rulebook NATIONAL = National.amended("""
            {scoring: {qualification: {quotas: [{places: 1}, {region: "110000", places: 9},
                                                {region: "110000", division: EMPLOYEE, places: 3}]}}}""");

    @Test
    void nobody_qualifies_while_no_quota_is_set() {
        Qualification open = National.rulebook().scoring().qualification();
        assertThat(open).isNotNull();

        Qualified none = Qualifying.of(open, facts(Set.of(), Set.of(), 1, 2, 3));

        assertThat(none.quota()).isNull();
        assertThat(none.in(State.NOT_QUALIFIED)).hasSize(3);
    }

    @Test
    void the_closest_quota_holds() {
        assertThat(rule().quota("110000", "AI_TRAINER", "EMPLOYEE")
                        .orElseThrow()
                        .places())
                .isEqualTo(3);
        assertThat(rule().quota("110000", "AI_TRAINER", "STUDENT").orElseThrow().places())
                .isEqualTo(9);
        assertThat(rule().quota("310000", "AI_TRAINER", "STUDENT").orElseThrow().places())
                .isEqualTo(1);
    }

    @Test
    void the_best_of_a_province_qualify_up_to_its_quota() {
        Qualified done = qualify(Set.of(), Set.of(), 1, 2, 3, 4, 5);

        assertThat(done.in(State.QUALIFIED)).containsExactly("E1", "E2", "E3");
        assertThat(done.in(State.NOT_QUALIFIED)).containsExactly("E4", "E5");
        assertThat(done.open()).isZero();
        assertThat(done.entries())
                .allSatisfy(place ->
                        assertThat(place.sentence().zh()).contains("名额 3").doesNotContain("S1"));
    }

    @Test
    void a_tie_within_the_quota_needs_nobody() {
        assertThat(qualify(Set.of(), Set.of(), 1, 2, 2, 4).in(State.QUALIFIED)).containsExactly("E1", "E2", "E3");
    }

    @Test
    void a_tie_over_the_quota_stays_open_until_the_organiser_names_who_goes() {
        Qualified open = qualify(Set.of(), Set.of(), 1, 2, 3, 3, 5);

        assertThat(open.open()).isEqualTo(1);
        assertThat(open.in(State.OPEN)).containsExactly("E3", "E4");
        assertThat(open.in(State.QUALIFIED)).containsExactly("E1", "E2");
        Qualified named = qualify(Set.of(), Set.of("E4"), 1, 2, 3, 3, 5);
        assertThat(named.in(State.QUALIFIED)).containsExactly("E1", "E2", "E4");
        assertThat(named.in(State.NOT_QUALIFIED)).containsExactly("E3", "E5");
        assertThat(qualify(Set.of(), Set.of("E3", "E4"), 1, 2, 3, 3, 5).in(State.OPEN))
                .containsExactly("E3", "E4");
    }

    @Test
    void a_word_that_does_not_fit_is_refused() {
        RegionFacts facts = facts(Set.of(), Set.of(), 1, 2, 3, 3, 5);

        assertThat(Qualifying.refusal(rule(), facts, Set.of("E4"))).isEmpty();
        assertThat(Qualifying.refusal(rule(), facts, Set.of("E3", "E4"))).isPresent();
        assertThat(Qualifying.refusal(rule(), facts, Set.of("E5"))).isPresent();
        assertThat(Qualifying.refusal(rule(), facts, Set.of("E1"))).isPresent();
        assertThat(Qualifying.refusal(rule(), facts, Set.of())).isPresent();
    }

    @Test
    void the_place_of_one_who_withdraws_is_offered_and_then_confirmed() {
        Qualified offered = qualify(Set.of("E2"), Set.of(), 1, 2, 3, 4, 5);

        assertThat(offered.in(State.WITHDRAWN)).containsExactly("E2");
        assertThat(offered.in(State.OFFERED)).containsExactly("E4");
        Qualified confirmed = qualify(Set.of("E2"), Set.of("E4"), 1, 2, 3, 4, 5);
        assertThat(confirmed.in(State.QUALIFIED)).containsExactly("E1", "E3", "E4");
        assertThat(qualify(Set.of("E2", "E4"), Set.of("E4"), 1, 2, 3, 4, 5).in(State.OFFERED))
                .containsExactly("E5");
    }

    @Test
    void successors_that_are_tied_stay_open() {
        Qualified open = qualify(Set.of("E2"), Set.of(), 1, 2, 3, 4, 4);

        assertThat(open.open()).isEqualTo(1);
        assertThat(open.in(State.OPEN)).containsExactly("E4", "E5");
        assertThat(qualify(Set.of("E2"), Set.of("E5"), 1, 2, 3, 4, 4).in(State.QUALIFIED))
                .containsExactly("E1", "E3", "E5");
    }

    @Test
    void a_withdrawal_may_settle_a_tie_and_one_after_the_decision_only_offers_the_place() {
        assertThat(qualify(Set.of("E3"), Set.of(), 1, 2, 3, 3, 5).in(State.QUALIFIED))
                .containsExactly("E1", "E2", "E4");
        Qualified after = qualify(Set.of("E4"), Set.of("E4"), 1, 2, 3, 3, 5);
        assertThat(after.in(State.QUALIFIED)).containsExactly("E1", "E2");
        assertThat(after.in(State.OFFERED)).containsExactly("E3");
    }

    @Test
    void who_is_not_ranked_never_qualifies_and_the_order_of_the_input_never_matters() {
        List<RankedEntry> entries =
                new ArrayList<>(facts(Set.of("E1"), Set.of(), 1, 2, 3, 4).entries());
        entries.add(new RankedEntry("X", Status.DNF, null, null, Map.of(), null, false, null));
        Qualified expected = Qualifying.of(rule(), with(entries));

        Collections.shuffle(entries, new Random(7));

        assertThat(Qualifying.of(rule(), with(entries))).isEqualTo(expected);
        assertThat(expected.entries()).extracting(Qualified.Place::entry).doesNotContain("X");
    }

    private static Qualified qualify(Set<String> withdrawn, Set<String> named, int... ranks) {
        return Qualifying.of(rule(), facts(withdrawn, named, ranks));
    }

    private static Qualification rule() {
        Qualification rule = NATIONAL.scoring().qualification();
        if (rule == null) {
            throw new AssertionError("the national rulebook says who qualifies");
        }
        return rule;
    }

    private static RegionFacts with(List<RankedEntry> entries) {
        return new RegionFacts("110000", "AI_TRAINER", "EMPLOYEE", List.copyOf(entries), Set.of("E1"), Set.of());
    }

    private static RegionFacts facts(Set<String> withdrawn, Set<String> named, int... ranks) {
        List<RankedEntry> entries = new ArrayList<>();
        for (int i = 0; i < ranks.length; i++) {
            entries.add(new RankedEntry(
                    "E" + (i + 1), Status.RANKED, ranks[i], BigDecimal.TEN, Map.of(), null, false, null));
        }
        return new RegionFacts("110000", "AI_TRAINER", "EMPLOYEE", entries, withdrawn, named);
    }
}
