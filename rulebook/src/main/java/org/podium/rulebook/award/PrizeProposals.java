package org.podium.rulebook.award;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.AwardRule.Base;
import org.podium.rulebook.AwardRule.Prizes;
import org.podium.rulebook.AwardRule.Tier;
import org.podium.rulebook.Text;
import org.podium.rulebook.award.Tiers.Cut;
import org.podium.rulebook.award.Tiers.Standing;

/** Prizes and medals of teams, honours of persons. */
final class PrizeProposals {

    /** Somebody of the team may have no award and gets no certificate of its prize. */
    private static final String MEMBER_WITHOUT_AWARD = "MEMBER_WITHOUT_AWARD";

    private final Prizes rule;
    private final PoolFacts pool;
    private final Ineligible ineligible;
    private final Tiers tiers;
    private final List<TieDecision> decisions;

    PrizeProposals(Prizes rule, PoolFacts pool, Ineligible ineligible, List<TieDecision> decisions) {
        this.rule = rule;
        this.pool = pool;
        this.ineligible = ineligible;
        this.decisions = decisions;
        this.tiers = Tiers.fill(rule, field(), pool, decisions);
    }

    private List<PoolFacts.Entry> field() {
        return Tied.ranked(pool).stream()
                .filter(e -> !ineligible.passesOn() || !ineligible.is(e))
                .toList();
    }

    Tiers tiers() {
        return tiers;
    }

    List<Blocker> blockers() {
        return tiers.open().stream().map(this::blocker).toList();
    }

    private Blocker blocker(Cut cut) {
        List<String> tied = cut.set().ids();
        Text tier = cut.tier().label();
        return new Blocker(
                Blocker.Kind.BOUNDARY_TIE,
                rule.id(),
                rule.clause(),
                cut.place(),
                tied,
                new Text(
                        "有 %d 队并列第 %d 位，%s名额止于第 %d 位，容不下全部，须由组委会决定"
                                .formatted(tied.size(), cut.set().first(), tier.zh(), cut.place()),
                        "%d entries are tied at place %d and do not all fit into %s, which ends at place %d; the committee must decide"
                                .formatted(tied.size(), cut.set().first(), tier.en(), cut.place())));
    }

    List<Proposal> proposals() {
        List<Proposal> proposals = new ArrayList<>();
        tiers.standings().forEach(standing -> proposals.addAll(of(standing)));
        passedOver().forEach(standing -> proposals.addAll(of(standing)));
        return proposals;
    }

    /** Where the place is passed on, its holder is still shown, lapsed. */
    private List<Standing> passedOver() {
        if (!ineligible.passesOn()) {
            return List.of();
        }
        return Tiers.fill(rule, Tied.ranked(pool), pool, decisions).standings().stream()
                .filter(standing -> ineligible.is(standing.entry()) && standing.waits() == null)
                .toList();
    }

    private List<Proposal> of(Standing standing) {
        Tier tier = standing.tier();
        Cut waits = standing.waits();
        Tier shown = tier != null
                ? tier
                : Objects.requireNonNull(waits, "no tier, so it waits").tier();
        return switch (rule.gives(shown)) {
            case PRIZE -> List.of(of(standing, draft(AwardKind.PRIZE, standing), null));
            case MEDAL -> List.of(of(standing, draft(AwardKind.MEDAL, standing), null));
            case HONOUR ->
                standing.entry().competitors().stream()
                        .map(person ->
                                of(standing, draft(AwardKind.HONOUR, standing).person(person.person()), person))
                        .toList();
        };
    }

    private Proposal of(Standing standing, Draft draft, PoolFacts.@Nullable Competitor person) {
        Tier tier = standing.tier();
        Cut waits = standing.waits();
        if (waits != null) {
            return draft.waiting(tier == null ? Draft.NONE : tier.name(), waits.place());
        }
        Objects.requireNonNull(tier, "who does not wait stands in a tier");
        PoolFacts.Entry entry = standing.entry();
        List<PoolFacts.Ineligibility> reasons = person == null
                ? (ineligible.is(entry) ? ineligible.reasons(entry) : List.of())
                : ineligible.reasons(entry, person);
        if (!reasons.isEmpty()) {
            Text by = ineligible.cited(reasons);
            return draft.with("ineligibleBy", Ineligible.rules(reasons))
                    .proposal(
                            tier.name(),
                            ProposalStatus.LAPSED,
                            said(standing, tier, "按" + by.zh() + "不领取奖励", "by " + by.en() + " there is no award"),
                            List.of());
        }
        List<PoolFacts.Competitor> without = person == null ? ineligible.barred(entry) : List.of();
        if (!without.isEmpty()) {
            draft.with(
                    Proposal.WITHOUT_CERTIFICATE,
                    without.stream()
                            .map(PoolFacts.Competitor::person)
                            .sorted()
                            .collect(Collectors.joining(Proposal.AND)));
        }
        return draft.proposal(
                tier.name(),
                ProposalStatus.PROPOSED,
                said(standing, tier, "授予" + tier.label().zh(), tier.label().en()),
                without.isEmpty() ? List.of() : List.of(MEMBER_WITHOUT_AWARD));
    }

    private Draft draft(AwardKind kind, Standing standing) {
        Draft draft = new Draft(kind, rule, standing.entry())
                .with("place", standing.place())
                .decided(standing.decision());
        Tier tier = standing.tier();
        if (tier == null) {
            return draft;
        }
        draft.with("tier", tier.name());
        if (standing.places() != null) {
            draft.with("places", standing.places());
        }
        if (tier.points() != null) {
            draft.with("points", tier.points().toPlainString())
                    .with("total", Tied.total(standing.entry()).toPlainString());
        }
        Base base = rule.base();
        if (tier.percent() != null && base != null && rule.rounding() != null) {
            draft.with("base", base + " " + Bases.count(base, pool))
                    .with("percent", tier.percent())
                    .with("rounding", rule.rounding());
        }
        return draft;
    }

    private static Text said(Standing standing, Tier tier, String zh, String en) {
        int rank = Tied.rank(standing.entry());
        String decidedZh = standing.decision() == null ? "" : "，经组委会决定";
        String decidedEn = standing.decision() == null ? "" : ", by decision";
        if (standing.places() == null) {
            return new Text(
                    "第 %d 名%s，%s".formatted(rank, decidedZh, zh), "rank %d%s: %s".formatted(rank, decidedEn, en));
        }
        return new Text(
                "第 %d 名%s，%s共 %d 个，%s".formatted(rank, decidedZh, tier.label().zh(), standing.places(), zh),
                "rank %d%s, %s has %d places: %s"
                        .formatted(rank, decidedEn, tier.label().en(), standing.places(), en));
    }
}
