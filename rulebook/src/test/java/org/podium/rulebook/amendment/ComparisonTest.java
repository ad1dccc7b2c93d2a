package org.podium.rulebook.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Scoring.Qualification;
import org.podium.rulebook.Scoring.Quota;
import org.podium.rulebook.Text;
import org.podium.rulebook.Tianjin;
import org.podium.rulebook.award.Award;
import org.podium.rulebook.award.PoolFacts;
import org.podium.rulebook.award.Proposal;
import org.podium.rulebook.eligibility.CompetitorFacts;
import org.podium.rulebook.eligibility.DocumentFacts;
import org.podium.rulebook.eligibility.Eligibility;
import org.podium.rulebook.eligibility.EntryFacts;
import org.podium.rulebook.eligibility.Finding;
import org.podium.rulebook.eligibility.UnitFacts;
import org.podium.rulebook.eligibility.Verdict;
import org.podium.rulebook.qualification.Qualified.Place;
import org.podium.rulebook.qualification.Qualified.State;
import org.podium.rulebook.qualification.Qualifying;
import org.podium.rulebook.qualification.RegionFacts;
import org.podium.rulebook.ranking.Mark;
import org.podium.rulebook.ranking.Marks;
import org.podium.rulebook.ranking.RankedEntry;
import org.podium.rulebook.ranking.Ranking;
import org.podium.rulebook.ranking.Status;

/** The same facts under the Tianjin notice and under an amendment of it. */
class ComparisonTest {

    private static final Rulebook TIANJIN = Tianjin.rulebook();
    private static final LocalDate TODAY = LocalDate.of(2025, 10, 20);

    @Test
    void a_rule_that_goes_takes_its_verdict_along_and_a_rule_that_all_pass_is_no_news() {
        Rulebook amended = Tianjin.with("rule: not-full-time-student", "rule: full-time-student")
                .rulebook()
                .orElseThrow();
        EntryFacts student = employee("FULL_TIME");

        FindingChanges changes = Comparison.findings(found(TIANJIN, student), found(amended, student));

        assertThat(changes.before()).isEqualTo(Verdict.FAIL);
        assertThat(changes.after()).isEqualTo(Verdict.NEEDS_EVIDENCE);
        assertThat(changes.verdicts())
                .extracting(
                        change -> change.either().rule(),
                        change -> verdict(change.before()),
                        change -> verdict(change.after()))
                .containsExactly(tuple("S2-15", Verdict.FAIL, Verdict.PASS));
    }

    @Test
    void a_finding_that_only_says_it_otherwise_is_counted_and_not_shown() {
        Rulebook amended = Tianjin.with("minBytes: 2097152", "minBytes: 1048576")
                .rulebook()
                .orElseThrow();
        EntryFacts small = employee("NONE", new DocumentFacts("PHOTO", "image/jpeg", 1000, false, 700, 980));

        FindingChanges changes = Comparison.findings(found(TIANJIN, small), found(amended, small));

        assertThat(changes.verdicts()).isEmpty();
        assertThat(changes.reworded()).isEqualTo(1);
        assertThat(changes.before()).isEqualTo(changes.after()).isEqualTo(Verdict.NEEDS_EVIDENCE);
    }

    @Test
    void other_weights_change_totals_and_ranks_of_those_whom_they_move() {
        List<Marks> pool = List.of(marks("A", "90", "85"), marks("B", "70", "90"), marks("C", "50", "50"));
        Rulebook halves = Tianjin.amended("{scoring: {weights: {components: {THEORY: 50, PRACTICAL: 50}}}}");

        assertThat(Comparison.ranks(ranked(TIANJIN, pool), ranked(halves, pool)))
                .extracting(
                        change -> change.either().entry(),
                        change -> rank(change.before()),
                        change -> rank(change.after()),
                        change -> Objects.requireNonNull(change.after()).total())
                .containsExactly(tuple("A", 2, 1, new BigDecimal("87.50")), tuple("B", 1, 2, new BigDecimal("80.00")));
    }

    @Test
    void another_quota_qualifies_others() {
        assertThat(Comparison.places(qualified(1), qualified(2)))
                .extracting(change -> change.either().entry(), change -> Objects.requireNonNull(change.after())
                        .state())
                .containsExactly(tuple("E2", State.QUALIFIED));
        assertThat(Comparison.places(qualified(2), List.of()))
                .hasSize(3)
                .allSatisfy(change -> assertThat(change.after()).isNull());
    }

    @Test
    void below_a_higher_minimum_the_awards_are_gone_and_what_stays_only_has_another_reason() {
        PoolFacts pool = pool(20);
        Rulebook amended = Tianjin.amended("{awards: {minimumField: {competed: 21}}}");

        List<Change<Proposal>> changes = Comparison.awards(proposed(TIANJIN, pool), proposed(amended, pool));

        assertThat(changes).hasSize(11).allSatisfy(change -> {
            assertThat(change.after()).isNull();
            assertThat(change.either().rule()).startsWith("S2-30/");
            assertThat(Comparison.sameOutcome(change)).isFalse();
        });
    }

    @Test
    void an_award_by_another_clause_is_another_award_of_the_same_outcome() {
        Rulebook amended = Tianjin.with(
                        "award: NATIONAL_CONTEST\n      clause: S2 六", "award: NATIONAL_CONTEST\n      clause: S2 七")
                .rulebook()
                .orElseThrow();

        List<Change<Proposal>> changes = Comparison.awards(proposed(TIANJIN, pool(20)), proposed(amended, pool(20)));

        assertThat(changes).hasSize(3).allSatisfy(change -> {
            assertThat(change.either().clause()).isEqualTo("S2 七");
            assertThat(Comparison.sameOutcome(change)).isTrue();
        });
    }

    @Test
    void the_same_rulebook_changes_nothing() {
        EntryFacts entry = employee("FULL_TIME");
        List<Marks> marks = List.of(marks("A", "90", "85"), marks("B", "70", "90"));

        FindingChanges changes = Comparison.findings(found(TIANJIN, entry), found(Tianjin.rulebook(), entry));

        assertThat(changes.verdicts()).isEmpty();
        assertThat(changes.reworded()).isZero();
        assertThat(Comparison.ranks(ranked(TIANJIN, marks), ranked(Tianjin.rulebook(), marks)))
                .isEmpty();
        assertThat(Comparison.places(qualified(2), qualified(2))).isEmpty();
        assertThat(Comparison.awards(proposed(TIANJIN, pool(25)), proposed(Tianjin.rulebook(), pool(25))))
                .isEmpty();
    }

    private static List<Finding> found(Rulebook rulebook, EntryFacts entry) {
        return Eligibility.examine(rulebook, entry, TODAY);
    }

    /** As {@link Comparison} counts a finding that is not there. */
    private static Verdict verdict(@Nullable Finding finding) {
        return finding == null ? Verdict.PASS : finding.verdict();
    }

    private static int rank(@Nullable RankedEntry entry) {
        return Objects.requireNonNull(Objects.requireNonNull(entry).rank());
    }

    private static EntryFacts employee(String enrolment, DocumentFacts... scans) {
        Map<String, DocumentFacts> documents = new HashMap<>();
        for (DocumentFacts scan : scans) {
            documents.put(scan.kind(), scan);
        }
        CompetitorFacts person = new CompetitorFacts(
                "p1",
                null,
                LocalDate.of(1995, 5, 5),
                "3",
                LocalDate.of(2019, 3, 1),
                List.of(),
                enrolment,
                "HIGHER_VOCATIONAL",
                true,
                Map.of(),
                documents);
        UnitFacts unit = new UnitFacts("91350100M000100Y43", "COMPANY", "120000", null);
        return new EntryFacts(
                "AI_TRAINER", "EMPLOYEE", "120000", unit, List.of(person), List.of(), null, null, Map.of());
    }

    private static Marks marks(String entry, String theory, String practical) {
        return new Marks(entry, Map.of("THEORY", mark(theory), "PRACTICAL", mark(practical)), false, List.of());
    }

    private static Mark mark(String score) {
        return new Mark(true, new BigDecimal(score), null);
    }

    private static List<RankedEntry> ranked(Rulebook rulebook, List<Marks> marks) {
        return Ranking.rank(rulebook.scoring(), marks).entries();
    }

    private static List<Place> qualified(int quota) {
        Qualification rule = new Qualification(
                "A-45",
                "PRELIMINARY",
                "FINAL",
                List.of(new Quota(null, null, null, quota)),
                "A-45",
                new Text("按名额", "by quota"));
        List<RankedEntry> entries =
                IntStream.rangeClosed(1, 3).mapToObj(ComparisonTest::entry).toList();
        RegionFacts region = new RegionFacts("110000", "AI_TRAINER", "EMPLOYEE", entries, Set.of(), Set.of());
        return Qualifying.of(rule, region).entries();
    }

    private static RankedEntry entry(int rank) {
        return new RankedEntry(
                "E" + rank, Status.RANKED, rank, BigDecimal.valueOf(100L - rank), Map.of(), null, false, null);
    }

    private static PoolFacts pool(int size) {
        List<PoolFacts.Entry> entries = IntStream.rangeClosed(1, size)
                .mapToObj(i -> new PoolFacts.Entry(
                        entry(i),
                        "U" + i,
                        List.of(new PoolFacts.Competitor("P" + i, "选手" + i, "3", List.of())),
                        List.of()))
                .toList();
        return new PoolFacts("FINAL", null, "AI_TRAINER", "EMPLOYEE", entries, size, size, Map.of());
    }

    private static List<Proposal> proposed(Rulebook rulebook, PoolFacts pool) {
        return Award.propose(rulebook, pool, List.of(), List.of()).proposals();
    }
}
