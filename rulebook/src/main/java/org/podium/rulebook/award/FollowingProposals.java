package org.podium.rulebook.award;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.podium.rulebook.AwardRule.CoachAward;
import org.podium.rulebook.AwardRule.Tier;
import org.podium.rulebook.AwardRule.UnitAward;
import org.podium.rulebook.EligibilityRule.CoachKind;
import org.podium.rulebook.Text;
import org.podium.rulebook.award.Tiers.Cut;
import org.podium.rulebook.award.Tiers.Standing;

/** What others get for an entry: its coaches for its prize, its unit for its rank. */
final class FollowingProposals {

    private final PoolFacts pool;
    private final Ineligible ineligible;

    FollowingProposals(PoolFacts pool, Ineligible ineligible) {
        this.pool = pool;
        this.ineligible = ineligible;
    }

    /** One for each coach and entry that stands in a tier of the rule; where the prize lapses, so does this. */
    List<Proposal> coaches(CoachAward rule, PrizeProposals prizes) {
        List<Proposal> proposals = new ArrayList<>();
        for (Standing standing : prizes.tiers().standings()) {
            Tier tier = standing.tier();
            Cut waits = standing.waits();
            boolean stands = tier != null && rule.tiers().contains(tier.name());
            boolean mayRise =
                    waits != null && rule.tiers().contains(waits.tier().name());
            if (!stands && !mayRise) {
                continue;
            }
            standing.entry().coaches().stream()
                    .filter(coach -> coach.kind().equals(rule.coach().name()))
                    .forEach(coach -> proposals.add(coach(rule, standing, coach, stands, stands && mayRise)));
        }
        return proposals;
    }

    /** @param settled whether the coach gets it however the tie is decided */
    private Proposal coach(CoachAward rule, Standing standing, PoolFacts.Coach coach, boolean stands, boolean settled) {
        PoolFacts.Entry entry = standing.entry();
        AwardKind kind = rule.coach() == CoachKind.INSTRUCTOR ? AwardKind.INSTRUCTOR_AWARD : AwardKind.COACH_AWARD;
        Draft draft = new Draft(kind, rule, entry).person(coach.person()).with("of", rule.of());
        Tier tier = standing.tier();
        if (tier != null) {
            draft.with("tier", tier.name());
        }
        Cut waits = standing.waits();
        if (waits != null && !settled) {
            return draft.waiting(stands ? rule.award() : Draft.NONE, waits.place());
        }
        int rank = Tied.rank(entry);
        if (ineligible.is(entry)) {
            return draft.proposal(
                    rule.award(),
                    ProposalStatus.LAPSED,
                    new Text(
                            "第 %d 名，所带队伍不领取奖励，本奖随之作废".formatted(rank),
                            "rank %d: the team has no prize, so its coach has none".formatted(rank)),
                    List.of());
        }
        Text prize = tier == null ? new Text("", "") : tier.label();
        return draft.proposal(
                rule.award(),
                ProposalStatus.PROPOSED,
                new Text(
                        "第 %d 名，所带队伍获%s，授予%s".formatted(rank, prize.zh(), rule.award()),
                        "rank %d: coach of a team with %s, awarded %s".formatted(rank, prize.en(), rule.award())),
                List.of());
    }

    /** The rank stands whoever may have an award, so the unit's award does too. A unit gets it once in a pool. */
    List<Proposal> units(UnitAward rule) {
        Set<String> given = new HashSet<>();
        return Tied.ranked(pool).stream()
                .filter(entry -> rule.ranks().from() <= Tied.rank(entry)
                        && Tied.rank(entry) <= rule.ranks().to())
                .sorted(Comparator.comparing(Tied::rank)
                        .thenComparing(entry -> entry.result().entry()))
                .filter(entry -> given.add(entry.unit()))
                .map(entry -> unit(rule, entry))
                .toList();
    }

    private static Proposal unit(UnitAward rule, PoolFacts.Entry entry) {
        int rank = Tied.rank(entry);
        return new Draft(AwardKind.UNIT_AWARD, rule, entry)
                .unit(entry.unit())
                .with("from", rule.ranks().from())
                .with("to", rule.ranks().to())
                .proposal(
                        rule.award(),
                        ProposalStatus.PROPOSED,
                        new Text(
                                "第 %d 名所在单位，授予%s".formatted(rank, rule.award()),
                                "unit of rank %d, awarded %s".formatted(rank, rule.award())),
                        List.of());
    }
}
