package org.podium.rulebook.award;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.AwardRule;
import org.podium.rulebook.AwardRule.Promotion;
import org.podium.rulebook.AwardRule.Ranks;
import org.podium.rulebook.AwardRule.Recommendation;
import org.podium.rulebook.AwardRule.Title;
import org.podium.rulebook.Awards;
import org.podium.rulebook.Level;
import org.podium.rulebook.Text;
import org.podium.rulebook.award.Places.Seat;
import org.podium.rulebook.award.Places.Waiting;

/** What one rule proposes for one pool. */
final class Proposals {

    static final String NONE = "NONE";
    static final String NO_CHANGE = "NO_CHANGE";

    /** One promotion per person and year, and other contests are not known here. */
    static final String CHECK_OTHER_CONTESTS = "CHECK_OTHER_CONTESTS";

    /** The next contest has bars of its own. */
    static final String CHECK_NATIONAL_BARS = "CHECK_NATIONAL_BARS";

    private final Awards awards;
    private final PoolFacts pool;
    private final List<VerificationResult> verifications;

    Proposals(Awards awards, PoolFacts pool, List<VerificationResult> verifications) {
        this.awards = awards;
        this.pool = pool;
        this.verifications = verifications;
    }

    /** Nobody of the entry may have an award. */
    static boolean ineligible(PoolFacts.Entry entry) {
        return !entry.competitors().isEmpty()
                && entry.competitors().stream()
                        .noneMatch(c -> c.awardIneligible().isEmpty());
    }

    List<Proposal> of(AwardRule rule, Places places) {
        Ranks ranks = Award.ranks(rule);
        boolean lowerTier = lowerTier(rule, ranks);
        List<Proposal> proposals = new ArrayList<>();
        for (Seat seat : places.seats(rule.id(), ranks)) {
            if (seat.waiting() == Waiting.FOR_THIS && lowerTier) {
                continue; // the tier below shows the set until it is decided
            }
            proposals.addAll(of(rule, seat, ranks));
        }
        passedOver(rule, places, ranks).forEach(seat -> proposals.addAll(of(rule, seat, ranks)));
        return proposals;
    }

    private boolean lowerTier(AwardRule rule, Ranks ranks) {
        return awards.rules().stream()
                .anyMatch(other -> other.getClass() == rule.getClass()
                        && other.holdsFor(pool.division())
                        && Award.ranks(other).from() == ranks.to() + 1);
    }

    /** Where the place is passed on, its holder is still shown, lapsed. */
    private List<Seat> passedOver(AwardRule rule, Places places, Ranks ranks) {
        if (rule instanceof Recommendation || !places.passesOn()) {
            return List.of();
        }
        return new Places(Places.ranked(pool), List.of(), false)
                .seats(rule.id(), ranks).stream()
                        .filter(seat -> ineligible(seat.entry()) && seat.waiting() == Waiting.NO)
                        .toList();
    }

    private List<Proposal> of(AwardRule rule, Seat seat, Ranks ranks) {
        return switch (rule) {
            case Promotion promotion ->
                seat.entry().competitors().stream()
                        .map(person -> promotion(promotion, seat, person, ranks))
                        .toList();
            case Title title ->
                seat.entry().competitors().stream()
                        .map(person -> title(title, seat, person, ranks))
                        .toList();
            case Recommendation recommendation -> List.of(recommendation(recommendation, seat, ranks));
        };
    }

    private Proposal promotion(Promotion rule, Seat seat, PoolFacts.Competitor person, Ranks ranks) {
        Optional<String> target = rule.target(person.level());
        String detail = target.map(level -> "LEVEL_" + level).orElse(NO_CHANGE);
        Map<String, String> arithmetic = arithmetic(seat, ranks);
        arithmetic.put("level", Level.declared(person.level()));
        target.ifPresent(level -> arithmetic.put("target", level));
        if (seat.waiting() != Waiting.NO) {
            String shown = seat.waiting() == Waiting.FOR_BETTER ? detail : NONE;
            return waiting(AwardKind.PROMOTION, rule, seat, person, shown, arithmetic, ranks);
        }
        Text level = Level.label(person.level());
        if (target.isEmpty()) {
            return proposal(
                    AwardKind.PROMOTION,
                    rule,
                    seat,
                    person,
                    NO_CHANGE,
                    ProposalStatus.NO_CHANGE,
                    arithmetic,
                    place(
                            seat,
                            ranks,
                            "现为" + level.zh() + "，不再晋升",
                            "already at " + level.en() + ", so nothing changes"),
                    List.of());
        }
        if (!person.awardIneligible().isEmpty()) {
            return lapsed(AwardKind.PROMOTION, rule, seat, person, detail, arithmetic, ranks);
        }
        Text to = Level.label(target.get());
        return proposal(
                AwardKind.PROMOTION,
                rule,
                seat,
                person,
                detail,
                ProposalStatus.PROPOSED,
                arithmetic,
                place(seat, ranks, "由" + level.zh() + "晋升" + to.zh(), "from " + level.en() + " to " + to.en()),
                List.of(CHECK_OTHER_CONTESTS));
    }

    private Proposal title(Title rule, Seat seat, PoolFacts.Competitor person, Ranks ranks) {
        Map<String, String> arithmetic = arithmetic(seat, ranks);
        if (seat.waiting() != Waiting.NO) {
            return waiting(AwardKind.TITLE, rule, seat, person, NONE, arithmetic, ranks);
        }
        if (!person.awardIneligible().isEmpty()) {
            return lapsed(AwardKind.TITLE, rule, seat, person, rule.award(), arithmetic, ranks);
        }
        return proposal(
                AwardKind.TITLE,
                rule,
                seat,
                person,
                rule.award(),
                verified(rule, seat, person),
                arithmetic,
                place(seat, ranks, "可申报" + rule.award(), "may apply for " + rule.award()),
                List.of());
    }

    private ProposalStatus verified(Title rule, Seat seat, PoolFacts.Competitor person) {
        return verifications.stream()
                .filter(v -> v.entry().equals(seat.entry().result().entry())
                        && v.title().equals(rule.award())
                        && (v.person() == null || v.person().equals(person.person())))
                .map(v -> switch (v.result()) {
                    case VERIFIED -> ProposalStatus.VERIFIED;
                    case REFUSED -> ProposalStatus.REFUSED;
                })
                .max(Comparator.naturalOrder())
                .orElse(ProposalStatus.PROPOSED);
    }

    private Proposal recommendation(Recommendation rule, Seat seat, Ranks ranks) {
        Map<String, String> arithmetic = arithmetic(seat, ranks);
        if (seat.waiting() != Waiting.NO) {
            return waiting(AwardKind.RECOMMENDATION, rule, seat, null, NONE, arithmetic, ranks);
        }
        return proposal(
                AwardKind.RECOMMENDATION,
                rule,
                seat,
                null,
                rule.award(),
                ProposalStatus.PROPOSED,
                arithmetic,
                place(seat, ranks, "推荐参加下一级比赛", "recommended to the next contest"),
                List.of(CHECK_NATIONAL_BARS));
    }

    private Proposal waiting(
            AwardKind kind,
            AwardRule rule,
            Seat seat,
            PoolFacts.@Nullable Competitor person,
            String detail,
            Map<String, String> arithmetic,
            Ranks ranks) {
        int cut = seat.waiting() == Waiting.FOR_BETTER ? ranks.from() - 1 : ranks.to();
        arithmetic.put("cut", Integer.toString(cut));
        return proposal(
                kind,
                rule,
                seat,
                person,
                detail,
                ProposalStatus.DECISION_REQUIRED,
                arithmetic,
                new Text(
                        "第 %d 名并列，跨过第 %d 名，待组委会决定（A-08）".formatted(Places.rank(seat.entry()), cut),
                        "tied at rank %d over place %d; the committee decides (A-08)"
                                .formatted(Places.rank(seat.entry()), cut)),
                List.of());
    }

    private Proposal lapsed(
            AwardKind kind,
            AwardRule rule,
            Seat seat,
            PoolFacts.Competitor person,
            String detail,
            Map<String, String> arithmetic,
            Ranks ranks) {
        arithmetic.put("ineligibleBy", because(person, PoolFacts.Ineligibility::rule));
        String clauses = because(person, PoolFacts.Ineligibility::clause);
        return proposal(
                kind,
                rule,
                seat,
                person,
                detail,
                ProposalStatus.LAPSED,
                arithmetic,
                place(
                        seat,
                        ranks,
                        "名次保留，按 " + clauses + " 不领取奖励",
                        "the rank stands; by " + clauses + " there is no award"),
                List.of());
    }

    private static String because(PoolFacts.Competitor person, Function<PoolFacts.Ineligibility, String> what) {
        return person.awardIneligible().stream().map(what).sorted().distinct().collect(Collectors.joining(", "));
    }

    private static TreeMap<String, String> arithmetic(Seat seat, Ranks ranks) {
        TreeMap<String, String> arithmetic = new TreeMap<>();
        arithmetic.put("rank", Integer.toString(Places.rank(seat.entry())));
        arithmetic.put("place", Integer.toString(seat.place()));
        arithmetic.put("from", Integer.toString(ranks.from()));
        arithmetic.put("to", Integer.toString(ranks.to()));
        TieDecision decision = seat.decision();
        if (decision != null) {
            arithmetic.put("decision", decision.choice().name());
        }
        return arithmetic;
    }

    private static Text place(Seat seat, Ranks ranks, String zh, String en) {
        int rank = Places.rank(seat.entry());
        String decidedZh = seat.decision() == null ? "" : "，经组委会决定列第 " + seat.place() + " 位";
        String decidedEn = seat.decision() == null ? "" : ", by decision on place " + seat.place();
        return new Text(
                "第 %d 名%s（第 %d 至 %d 名），%s".formatted(rank, decidedZh, ranks.from(), ranks.to(), zh),
                "rank %d%s (of ranks %d to %d): %s".formatted(rank, decidedEn, ranks.from(), ranks.to(), en));
    }

    private static Proposal proposal(
            AwardKind kind,
            AwardRule rule,
            Seat seat,
            PoolFacts.@Nullable Competitor person,
            String detail,
            ProposalStatus status,
            Map<String, String> arithmetic,
            Text sentence,
            List<String> notes) {
        return new Proposal(
                kind,
                seat.entry().result().entry(),
                person == null ? null : person.person(),
                null,
                detail,
                status,
                rule.id(),
                rule.clause(),
                Collections.unmodifiableMap(arithmetic),
                new Text(sentence.zh() + "（" + rule.clause() + "）", sentence.en() + " (" + rule.clause() + ")"),
                notes);
    }
}
