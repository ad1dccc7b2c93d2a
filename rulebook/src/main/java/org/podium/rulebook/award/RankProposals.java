package org.podium.rulebook.award;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.podium.rulebook.AwardRule;
import org.podium.rulebook.AwardRule.Promotion;
import org.podium.rulebook.AwardRule.Ranks;
import org.podium.rulebook.AwardRule.Recommendation;
import org.podium.rulebook.AwardRule.Title;
import org.podium.rulebook.Level;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Text;
import org.podium.rulebook.award.Places.Seat;
import org.podium.rulebook.award.Places.Waiting;
import org.podium.rulebook.award.VerificationResult.Result;

/** What is given for a range of ranks: promotions, titles, recommendations. */
final class RankProposals {

    /** One promotion per person and year, and other contests are not known here. */
    private static final String CHECK_OTHER_CONTESTS = "CHECK_OTHER_CONTESTS";

    /** The next contest has bars of its own. */
    private static final String CHECK_NATIONAL_BARS = "CHECK_NATIONAL_BARS";

    /** The authority has not verified the title that the promotion hangs on. */
    private static final String AWAITS_VERIFICATION = "AWAITS_VERIFICATION";

    private final Rulebook rulebook;
    private final PoolFacts pool;
    private final Ineligible ineligible;
    private final List<VerificationResult> verifications;
    private final Ranks ranks;
    private final Places places;

    RankProposals(
            Rulebook rulebook, PoolFacts pool, List<VerificationResult> verifications, Ranks ranks, Places places) {
        this.rulebook = rulebook;
        this.pool = pool;
        this.ineligible = new Ineligible(rulebook);
        this.verifications = verifications;
        this.ranks = ranks;
        this.places = places;
    }

    List<Proposal> of(AwardRule rule) {
        boolean lowerTier = neighbours(rule).anyMatch(other -> starts(other, ranks.to() + 1));
        String upper = neighbours(rule)
                .filter(other -> ends(other, ranks.from() - 1))
                .map(AwardRule::id)
                .findFirst()
                .orElse(null);
        List<Proposal> proposals = new ArrayList<>();
        for (Seat seat : places.seats(rule.id(), upper, ranks)) {
            if (seat.waiting() == Waiting.FOR_THIS && lowerTier) {
                continue; // the tier below shows the set until it is decided
            }
            proposals.addAll(of(rule, seat));
        }
        passedOver(rule).forEach(seat -> proposals.addAll(of(rule, seat)));
        return proposals;
    }

    /** Rules of the same kind in this pool. */
    private Stream<AwardRule> neighbours(AwardRule rule) {
        return rulebook.awards().rules().stream()
                .filter(other -> other.getClass() == rule.getClass() && other.holdsFor(pool.skill(), pool.division()));
    }

    private static boolean starts(AwardRule rule, int from) {
        return Award.ranks(rule).filter(r -> r.from() == from).isPresent();
    }

    private static boolean ends(AwardRule rule, int to) {
        return Award.ranks(rule).filter(r -> r.to() == to).isPresent();
    }

    /** Where the place is passed on, its holder is still shown, lapsed. */
    private List<Seat> passedOver(AwardRule rule) {
        if (!places.passesOn()) {
            return List.of();
        }
        return new Places(Tied.byRank(Tied.ranked(pool)), List.of(), false)
                .seats(rule.id(), null, ranks).stream()
                        .filter(seat -> ineligible.is(seat.entry()) && seat.waiting() == Waiting.NO)
                        .toList();
    }

    private List<Proposal> of(AwardRule rule, Seat seat) {
        List<PoolFacts.Competitor> persons = seat.entry().competitors();
        return switch (rule) {
            case Promotion promotion ->
                persons.stream()
                        .map(person -> promotion(promotion, seat, person))
                        .toList();
            case Title title ->
                persons.stream().map(person -> title(title, seat, person)).toList();
            case Recommendation recommendation -> List.of(recommendation(recommendation, seat));
            case AwardRule.Prizes r -> throw noPlaces(r);
            case AwardRule.CoachAward r -> throw noPlaces(r);
            case AwardRule.UnitAward r -> throw noPlaces(r);
            case AwardRule.Discretionary r -> throw noPlaces(r);
        };
    }

    private static IllegalArgumentException noPlaces(AwardRule rule) {
        return new IllegalArgumentException(rule.id() + " has no places that a decision puts in order");
    }

    private Proposal promotion(Promotion rule, Seat seat, PoolFacts.Competitor person) {
        Optional<String> target = rule.target(person.level());
        String detail = target.map(Level::detail).orElse(Draft.NO_CHANGE);
        Draft draft = draft(AwardKind.PROMOTION, rule, seat)
                .person(person.person())
                .with("level", Level.declared(person.level()));
        target.ifPresent(level -> draft.with("target", level));
        if (seat.waiting() != Waiting.NO) {
            return draft.waiting(seat.waiting() == Waiting.FOR_BETTER ? detail : Draft.NONE, cut(seat));
        }
        Text level = rulebook.ladder().label(person.level());
        if (target.isEmpty()) {
            return draft.proposal(
                    Draft.NO_CHANGE,
                    ProposalStatus.NO_CHANGE,
                    place(seat, "现为" + level.zh() + "，不再晋升", "already at " + level.en() + ", so nothing changes"),
                    List.of());
        }
        List<PoolFacts.Ineligibility> reasons = ineligible.reasons(seat.entry(), person);
        if (!reasons.isEmpty()) {
            return lapsed(draft, seat, detail, reasons);
        }
        Map<String, String> below = below(rule, seat.entry());
        if (!below.isEmpty()) {
            below.forEach((component, score) -> draft.with("score." + component, score));
            return draft.proposal(detail, ProposalStatus.LAPSED, tooLow(seat, rule, below), List.of());
        }
        Optional<Result> gate = gate(rule, seat, person);
        if (gate.filter(result -> result == Result.REFUSED).isPresent()) {
            return draft.with("gatedBy", String.valueOf(rule.gatedBy()))
                    .proposal(
                            detail,
                            ProposalStatus.LAPSED,
                            place(seat, "称号未获核准，晋升作废", "the title was refused, so the promotion lapses"),
                            List.of());
        }
        boolean awaits =
                rule.gatedBy() != null && gate.filter(Result.VERIFIED::equals).isEmpty();
        Text to = rulebook.ladder().label(target.get());
        // the sentence is made public with the award; the level somebody has is not, and stays with the arithmetic
        return draft.proposal(
                detail,
                ProposalStatus.PROPOSED,
                place(seat, "晋升" + to.zh(), "promoted to " + to.en()),
                awaits ? List.of(CHECK_OTHER_CONTESTS, AWAITS_VERIFICATION) : List.of(CHECK_OTHER_CONTESTS));
    }

    /** Components that are below what the rule asks for, with the score. */
    private static Map<String, String> below(Promotion rule, PoolFacts.Entry entry) {
        Map<String, String> below = new TreeMap<>();
        rule.leastScores().forEach((component, least) -> {
            BigDecimal score = entry.result().components().get(component);
            if (score == null) {
                throw new IllegalArgumentException(rule.id() + " needs the score of " + component);
            }
            if (score.compareTo(BigDecimal.valueOf(least)) < 0) {
                below.put(component, score.toPlainString());
            }
        });
        return below;
    }

    private Text tooLow(Seat seat, Promotion rule, Map<String, String> below) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        below.forEach((component, score) -> {
            Text label = rulebook.scoring().weights().label(component);
            zh.add("%s %s（至少 %d）"
                    .formatted(label.zh(), score, rule.leastScores().get(component)));
            en.add("%s %s (at least %d)"
                    .formatted(label.en(), score, rule.leastScores().get(component)));
        });
        return place(
                seat,
                "成绩未达晋升的最低分：" + String.join("，", zh),
                "below the score that a promotion needs: " + String.join(", ", en));
    }

    /** How the title that the promotion hangs on stands. */
    private Optional<Result> gate(Promotion rule, Seat seat, PoolFacts.Competitor person) {
        return rulebook.awards().rules().stream()
                .filter(other -> other.id().equals(rule.gatedBy()))
                .filter(Title.class::isInstance)
                .flatMap(other -> verified((Title) other, seat, person).stream())
                .findFirst();
    }

    private Proposal title(Title rule, Seat seat, PoolFacts.Competitor person) {
        Draft draft = draft(AwardKind.TITLE, rule, seat).person(person.person());
        if (seat.waiting() != Waiting.NO) {
            return draft.waiting(Draft.NONE, cut(seat));
        }
        List<PoolFacts.Ineligibility> reasons = ineligible.reasons(seat.entry(), person);
        if (!reasons.isEmpty()) {
            return lapsed(draft, seat, rule.award(), reasons);
        }
        ProposalStatus status =
                verified(rule, seat, person).map(result -> status(rule, result)).orElse(ProposalStatus.PROPOSED);
        AwardRule.Verification verification = rule.verification();
        Text sentence = verification == null
                ? new Text("可申报" + rule.award(), "may apply for " + rule.award())
                : new Text(
                        "提名" + rule.award() + "，由" + verification.authority().zh() + "核准",
                        "nominated for " + rule.award() + ", verified by "
                                + verification.authority().en());
        return draft.proposal(rule.award(), status, place(seat, sentence.zh(), sentence.en()), List.of());
    }

    /** While a tie over the last place is open nobody is nominated, whatever was told. */
    private ProposalStatus status(Title rule, Result result) {
        boolean open = places.over(ranks.to())
                .filter(set -> places.decision(rule.id(), ranks.to(), set).isEmpty())
                .isPresent();
        return switch (result) {
            case NOMINATED -> open ? ProposalStatus.PROPOSED : ProposalStatus.NOMINATED;
            case VERIFIED -> ProposalStatus.VERIFIED;
            case REFUSED -> ProposalStatus.REFUSED;
        };
    }

    private Optional<Result> verified(Title rule, Seat seat, PoolFacts.Competitor person) {
        return verifications.stream()
                .filter(v -> v.isOf(seat.entry(), person.person(), rule.award()))
                .map(VerificationResult::result)
                .max(Comparator.naturalOrder());
    }

    private Proposal recommendation(Recommendation rule, Seat seat) {
        Draft draft = draft(AwardKind.RECOMMENDATION, rule, seat);
        if (seat.waiting() != Waiting.NO) {
            return draft.waiting(Draft.NONE, cut(seat));
        }
        return draft.proposal(
                rule.award(),
                ProposalStatus.PROPOSED,
                place(seat, "推荐参加下一级比赛", "recommended to the next contest"),
                List.of(CHECK_NATIONAL_BARS));
    }

    private int cut(Seat seat) {
        return seat.waiting() == Waiting.FOR_BETTER ? ranks.from() - 1 : ranks.to();
    }

    private Proposal lapsed(Draft draft, Seat seat, String detail, List<PoolFacts.Ineligibility> reasons) {
        Text by = ineligible.cited(reasons);
        return draft.with("ineligibleBy", Ineligible.rules(reasons))
                .proposal(
                        detail,
                        ProposalStatus.LAPSED,
                        place(
                                seat,
                                "名次保留，按" + by.zh() + "不领取奖励",
                                "the rank stands; by " + by.en() + " there is no award"),
                        List.of());
    }

    private Draft draft(AwardKind kind, AwardRule rule, Seat seat) {
        return new Draft(kind, rule, seat.entry())
                .with("place", seat.place())
                .with("from", ranks.from())
                .with("to", ranks.to())
                .decided(seat.decision());
    }

    private Text place(Seat seat, String zh, String en) {
        int rank = Tied.rank(seat.entry());
        TieDecision decision = seat.decision();
        String decidedZh = decision == null ? "" : "，经组委会决定列第 " + seat.place() + " 位";
        String decidedEn = decision == null ? "" : ", by decision on place " + seat.place();
        return new Text(
                "第 %d 名%s（第 %d 至 %d 名），%s".formatted(rank, decidedZh, ranks.from(), ranks.to(), zh),
                "rank %d%s (of ranks %d to %d): %s".formatted(rank, decidedEn, ranks.from(), ranks.to(), en));
    }
}
