package org.podium.local.play.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.podium.local.play.pack.Entry;
import org.podium.local.play.pack.Person;
import org.podium.local.play.pack.Step;
import org.podium.rulebook.AwardRule;
import org.podium.rulebook.AwardRule.Discretionary;
import org.podium.rulebook.Awards.MinimumField;
import org.podium.rulebook.Contest.Part;
import org.podium.rulebook.Registration.Scope;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.announcement.Announced;
import org.podium.rulebook.award.Award;
import org.podium.rulebook.award.Discretion;
import org.podium.rulebook.award.NominatedAward;
import org.podium.rulebook.award.Nomination;
import org.podium.rulebook.award.PoolAwards;
import org.podium.rulebook.award.PoolFacts;
import org.podium.rulebook.award.Proposal;
import org.podium.rulebook.award.TieDecision;
import org.podium.rulebook.award.VerificationResult;
import org.podium.rulebook.eligibility.Finding;
import org.podium.rulebook.eligibility.Verdict;
import org.podium.rulebook.ranking.RankedEntry;
import org.podium.rulebook.ranking.RankedPool;
import org.podium.rulebook.ranking.Status;

/** What follows from the results: prizes, titles, promotions and the awards of coaches and units. */
final class Awarded {
    private final Recomputation contest;
    private final Stages stages;
    private final List<Step.TieDecision> ties = new ArrayList<>();
    private final List<VerificationResult> verifications = new ArrayList<>();
    private final List<Step.Nomination> nominations = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();

    Awarded(Recomputation contest, Stages stages) {
        this.contest = contest;
        this.stages = stages;
    }

    void decide(Step.TieDecision tie) {
        ties.add(tie);
    }

    void verify(Step.Verification step) {
        boolean refused = step.result().equals("REFUSED");
        verifications.add(new VerificationResult(
                step.entry(),
                null,
                step.title(),
                VerificationResult.Result.valueOf(step.result()),
                refused ? step.because() : null));
        if (step.because().equals(VerificationResult.NOT_ELIGIBLE_TO_COMPETE)) {
            stages.disqualify(step.entry());
        }
    }

    void nominate(Step.Nomination step) {
        nominations.add(step);
    }

    PoolAwards of(Rulebook rulebook, Pool pool) {
        RankedPool ranked = stages.ranked(rulebook, pool);
        PoolFacts facts = new PoolFacts(
                pool.stage(),
                pool.region().isEmpty() ? null : pool.region(),
                pool.skill(),
                pool.division(),
                ranked.entries().stream().map(entry -> facts(pool, entry)).toList(),
                pool.entries().size(),
                stages.units(ranked).size(),
                competedBeyond(rulebook, pool));
        List<TieDecision> decisions = ties.stream()
                .filter(tie -> tie.entries().stream().anyMatch(pool::has))
                .map(Awarded::decision)
                .toList();
        return Award.propose(rulebook, facts, decisions, verifications);
    }

    /** Persons one by one, over the pools that a minimum counts together (A-19, A-74). */
    private Map<Scope, Integer> competedBeyond(Rulebook rulebook, Pool pool) {
        MinimumField minimum = rulebook.awards().minimumField();
        if (minimum == null || minimum.scope() == Scope.SKILL_DIVISION) {
            return Map.of();
        }
        int persons = stages.pools().stream()
                .filter(other -> other.stage().equals(pool.stage()))
                .filter(other ->
                        minimum.scope() == Scope.CONTEST || other.skill().equals(pool.skill()))
                .mapToInt(other -> persons(rulebook, other))
                .sum();
        return Map.of(minimum.scope(), persons);
    }

    private int persons(Rulebook rulebook, Pool pool) {
        return (int) stages.ranked(rulebook, pool).entries().stream()
                .filter(ranked -> ranked.status() != Status.ABSENT)
                .map(ranked -> contest.entry(ranked.entry()))
                .flatMap(entry ->
                        contest.team(entry.entry()).stream().filter(person -> stages.came(pool, entry, person)))
                .count();
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

    private PoolFacts.Entry facts(Pool pool, RankedEntry ranked) {
        Entry entry = contest.entry(ranked.entry());
        List<Person> team = contest.team(entry.entry());
        List<Finding> ineligible = contest.findings(entry, team).stream()
                .filter(finding -> finding.verdict() == Verdict.AWARD_INELIGIBLE)
                .toList();
        List<PoolFacts.Competitor> competitors = new ArrayList<>();
        for (int i = 0; i < team.size(); i++) {
            String person = entry.entry() + "#" + i;
            names.put(person, team.get(i).name());
            competitors.add(new PoolFacts.Competitor(
                    person,
                    team.get(i).name(),
                    team.get(i).level(),
                    of(person, ineligible),
                    stages.came(pool, entry, team.get(i))));
        }
        List<PoolFacts.Coach> coaches = entry.coaches().stream()
                .map(coach -> new PoolFacts.Coach(coach.name() + "/" + coach.phone(), coach.name(), coach.role()))
                .toList();
        coaches.forEach(coach -> names.put(coach.person(), coach.name()));
        return new PoolFacts.Entry(ranked, stages.legalUnit(entry.entry()), competitors, coaches);
    }

    /** A title costs its holder the award, not the others of the team. */
    private static List<PoolFacts.Ineligibility> of(String person, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> person.equals(finding.person()))
                .map(finding -> new PoolFacts.Ineligibility(finding.rule(), finding.clause(), finding.sentence()))
                .toList();
    }

    /** After it was held: it keeps its ranks, and nothing is awarded for them. */
    private static boolean cancelled(Rulebook rulebook, Pool pool) {
        String region = pool.region().isEmpty() ? null : pool.region();
        Part place = new Part(pool.stage(), region, pool.skill(), pool.division());
        return Announced.covering(rulebook.contest(), place).isPresent();
    }

    /** Of every pool that awards, and those by nomination, which belong to no pool. */
    List<List<String>> rows(Rulebook rulebook) {
        List<List<String>> rows = new ArrayList<>();
        for (Pool pool : stages.pools()) {
            if (Stages.stage(rulebook, pool.stage()).awarding() && !cancelled(rulebook, pool)) {
                of(rulebook, pool)
                        .proposals()
                        .forEach(proposal -> rows.add(List.of(
                                proposal.kind().name(),
                                pool.skill(),
                                pool.division(),
                                recipient(proposal),
                                proposal.detail(),
                                proposal.status().name())));
            }
        }
        for (NominatedAward award : Discretion.awards(rulebook, approved(rulebook), participating(rulebook))) {
            rows.add(List.of(
                    award.kind().name(),
                    "",
                    "",
                    text(award.unit()),
                    award.detail(),
                    award.status().name()));
        }
        return rows;
    }

    /** The office nominates, the committee approves (A-48). */
    private List<Nomination> approved(Rulebook rulebook) {
        return nominations.stream()
                .map(step -> new Nomination(
                        rule(rulebook, step.award()),
                        null,
                        step.recipient(),
                        step.reason(),
                        "office",
                        new Nomination.Decision(true, "committee", step.reason())))
                .toList();
    }

    private static String rule(Rulebook rulebook, String award) {
        return rulebook.awards().rules().stream()
                .filter(rule ->
                        rule instanceof Discretionary known && known.award().equals(award))
                .map(AwardRule::id)
                .findFirst()
                .orElse(award);
    }

    private Set<String> participating(Rulebook rulebook) {
        Set<String> units = new HashSet<>();
        stages.pools().stream()
                .filter(pool -> Stages.stage(rulebook, pool.stage()).awarding())
                .forEach(pool -> units.addAll(stages.units(stages.ranked(rulebook, pool))));
        return units;
    }

    private String recipient(Proposal proposal) {
        return switch (proposal.kind()) {
            case PRIZE, MEDAL, RECOMMENDATION -> proposal.entry();
            case UNIT_AWARD -> text(proposal.uscc());
            case HONOUR, TITLE, PROMOTION, COACH_AWARD, INSTRUCTOR_AWARD ->
                proposal.entry() + "/" + names.getOrDefault(text(proposal.person()), text(proposal.person()));
        };
    }

    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
