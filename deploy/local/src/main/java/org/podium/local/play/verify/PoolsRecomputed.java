package org.podium.local.play.verify;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.podium.local.play.pack.Entry;
import org.podium.local.play.pack.MarkRow;
import org.podium.local.play.pack.Person;
import org.podium.local.play.pack.Step;
import org.podium.rulebook.award.Award;
import org.podium.rulebook.award.PoolAwards;
import org.podium.rulebook.award.PoolFacts;
import org.podium.rulebook.award.Proposal;
import org.podium.rulebook.award.TieDecision;
import org.podium.rulebook.eligibility.Finding;
import org.podium.rulebook.eligibility.Verdict;
import org.podium.rulebook.ranking.Mark;
import org.podium.rulebook.ranking.Marks;
import org.podium.rulebook.ranking.RankedEntry;
import org.podium.rulebook.ranking.RankedPool;
import org.podium.rulebook.ranking.Ranking;
import org.podium.rulebook.ranking.Status;

/** Ranking and awards of every pool, by the rulebook's own functions. */
final class PoolsRecomputed {
    private final Recomputation contest;
    private final String stage;
    private final Map<String, String> names = new HashMap<>();
    private final List<Pool> pools = new ArrayList<>();

    private record Pool(String skill, String division, RankedPool ranked, long units, PoolAwards awards) {}

    PoolsRecomputed(Recomputation contest) {
        this.contest = contest;
        this.stage = contest.rulebook().contest().stages().stream()
                .filter(known -> known.awarding())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the rulebook has no stage that awards"))
                .name();
        Map<String, List<Entry>> byPool = new LinkedHashMap<>();
        contest.finalists().forEach(entry -> byPool.computeIfAbsent(
                        entry.skill() + "|" + entry.division(), key -> new ArrayList<>())
                .add(entry));
        byPool.values().forEach(entries -> pools.add(pool(entries)));
    }

    private Pool pool(List<Entry> entries) {
        RankedPool ranked = Ranking.rank(
                contest.rulebook().scoring(), entries.stream().map(this::marks).toList());
        Entry first = entries.getFirst();
        long units = ranked.entries().stream()
                .filter(entry -> entry.status() != Status.ABSENT)
                .map(entry -> legalUnit(entry.entry()))
                .distinct()
                .count();
        PoolFacts facts = new PoolFacts(
                stage,
                null,
                first.skill(),
                first.division(),
                ranked.entries().stream().map(this::facts).toList(),
                entries.size(),
                (int) units,
                Map.of());
        List<TieDecision> decisions = contest.ties().stream()
                .filter(tie -> entries.stream().anyMatch(entry -> tie.entries().contains(entry.entry())))
                .map(PoolsRecomputed::decision)
                .toList();
        return new Pool(
                first.skill(),
                first.division(),
                ranked,
                units,
                Award.propose(contest.rulebook(), facts, decisions, List.of()));
    }

    private static TieDecision decision(Step.TieDecision tie) {
        return new TieDecision(
                null,
                tie.cut(),
                tie.entries(),
                TieDecision.Choice.valueOf(tie.decision()),
                tie.entries(),
                tie.reason());
    }

    private String legalUnit(String entry) {
        return contest.pack().unit(contest.pack().entry(entry).unit()).legal();
    }

    private Marks marks(Entry entry) {
        Map<String, Mark> components = new LinkedHashMap<>();
        boolean disqualified = false;
        for (MarkRow row : contest.pack().marksOf(entry.entry()).values()) {
            disqualified |= row.disqualifies();
            components.put(
                    row.component(),
                    new Mark(
                            !row.absent(),
                            row.absent() ? null : new BigDecimal(row.score()),
                            row.minutes().isEmpty() ? null : Integer.valueOf(row.minutes())));
        }
        return new Marks(entry.entry(), components, disqualified, List.of());
    }

    private PoolFacts.Entry facts(RankedEntry ranked) {
        Entry entry = contest.pack().entry(ranked.entry());
        List<Person> team = contest.team(entry.entry());
        List<Finding> ineligible = contest.findings(entry, team).stream()
                .filter(finding -> finding.verdict() == Verdict.AWARD_INELIGIBLE)
                .toList();
        List<PoolFacts.Competitor> competitors = new ArrayList<>();
        for (int i = 0; i < team.size(); i++) {
            String person = entry.entry() + "#" + i;
            names.put(person, team.get(i).name());
            competitors.add(new PoolFacts.Competitor(
                    person, team.get(i).name(), team.get(i).level(), of(person, ineligible)));
        }
        List<PoolFacts.Coach> coaches = entry.coaches().stream()
                .map(coach -> new PoolFacts.Coach(coach.name() + "/" + coach.phone(), coach.name(), coach.role()))
                .toList();
        coaches.forEach(coach -> names.put(coach.person(), coach.name()));
        return new PoolFacts.Entry(ranked, legalUnit(entry.entry()), competitors, coaches);
    }

    /** A title costs its holder the award, not the others of the team. */
    private static List<PoolFacts.Ineligibility> of(String person, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> person.equals(finding.person()))
                .map(finding -> new PoolFacts.Ineligibility(finding.rule(), finding.clause(), finding.sentence()))
                .toList();
    }

    List<List<String>> rows(String file) {
        return switch (file) {
            case "qualified" -> qualified();
            case "pools" -> pools.stream().map(this::row).toList();
            case "ranking" -> ranking();
            case "awards" -> awards();
            default -> throw new IllegalArgumentException(file);
        };
    }

    private List<List<String>> qualified() {
        List<List<String>> rows = new ArrayList<>();
        for (Pool pool : pools) {
            pool.ranked()
                    .entries()
                    .forEach(entry -> rows.add(List.of(stage, "", pool.skill(), pool.division(), entry.entry())));
        }
        return rows;
    }

    private List<String> row(Pool pool) {
        return List.of(
                stage,
                "",
                pool.skill(),
                pool.division(),
                String.valueOf(pool.ranked().entries().size()),
                String.valueOf(pool.ranked().competed()),
                String.valueOf(pool.units()),
                pool.awards().outcome().name(),
                String.join(
                        ";",
                        pool.awards().blockers().stream()
                                .map(blocker -> blocker.kind().name())
                                .distinct()
                                .sorted()
                                .toList()));
    }

    private List<List<String>> ranking() {
        List<List<String>> rows = new ArrayList<>();
        for (Pool pool : pools) {
            for (RankedEntry entry : pool.ranked().entries()) {
                rows.add(List.of(
                        stage,
                        "",
                        pool.skill(),
                        pool.division(),
                        entry.entry(),
                        text(entry.rank()),
                        text(entry.total()),
                        entry.status().name()));
            }
        }
        return rows;
    }

    private List<List<String>> awards() {
        List<List<String>> rows = new ArrayList<>();
        for (Pool pool : pools) {
            for (Proposal proposal : pool.awards().proposals()) {
                rows.add(List.of(
                        proposal.kind().name(),
                        pool.skill(),
                        pool.division(),
                        recipient(proposal),
                        proposal.detail(),
                        proposal.status().name()));
            }
        }
        return rows;
    }

    private String recipient(Proposal proposal) {
        return switch (proposal.kind()) {
            case PRIZE, MEDAL, RECOMMENDATION -> proposal.entry();
            case UNIT_AWARD -> text(proposal.uscc());
            case HONOUR, TITLE, PROMOTION, COACH_AWARD, INSTRUCTOR_AWARD ->
                proposal.entry() + "/" + names.getOrDefault(text(proposal.person()), text(proposal.person()));
        };
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
