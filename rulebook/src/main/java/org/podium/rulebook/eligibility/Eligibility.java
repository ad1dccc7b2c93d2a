package org.podium.rulebook.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.EligibilityRule;
import org.podium.rulebook.EligibilityRule.AgeRange;
import org.podium.rulebook.EligibilityRule.AwardIneligibleTitles;
import org.podium.rulebook.EligibilityRule.BarsTitles;
import org.podium.rulebook.EligibilityRule.CoachCount;
import org.podium.rulebook.EligibilityRule.FullTimeStudent;
import org.podium.rulebook.EligibilityRule.LeaderRequired;
import org.podium.rulebook.EligibilityRule.NotFullTimeStudent;
import org.podium.rulebook.EligibilityRule.OneUnit;
import org.podium.rulebook.EligibilityRule.RelatedWork;
import org.podium.rulebook.EligibilityRule.RequiresDeclaration;
import org.podium.rulebook.EligibilityRule.RequiresDocument;
import org.podium.rulebook.EligibilityRule.RolesApart;
import org.podium.rulebook.EligibilityRule.TeamSize;
import org.podium.rulebook.Provision;
import org.podium.rulebook.Registration.Cap;
import org.podium.rulebook.Registration.Closes;
import org.podium.rulebook.Registration.IdentityNumber;
import org.podium.rulebook.Registration.OneEntry;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Text;
import org.podium.rulebook.calendar.Deadlines;

/**
 * Rules and facts in, findings out: one per rule and person, in the order of the rulebook and of the persons. A
 * rule of another division or route, and a document that is not asked for, give no finding.
 */
public final class Eligibility {

    private Eligibility() {}

    /** @param today decides only where the rulebook has no last day of registration yet */
    public static List<Finding> examine(Rulebook rulebook, EntryFacts entry, LocalDate today) {
        LocalDate testDate = Deadlines.testDate(rulebook, today);
        List<Finding> findings = new ArrayList<>();
        RouteRules.doubt(rulebook, entry).ifPresent(findings::add);
        String route = RouteRules.route(rulebook, entry);
        for (EligibilityRule rule : rulebook.registration().eligibility()) {
            if (rule.holdsFor(entry.skill(), entry.division()) && rule.holdsOn(route)) {
                findings.addAll(follow(rule, rulebook, entry, testDate));
            }
        }
        return List.copyOf(findings);
    }

    private static List<Finding> follow(EligibilityRule rule, Rulebook rulebook, EntryFacts entry, LocalDate testDate) {
        return switch (rule) {
            case TeamSize size -> List.of(TeamRules.size(size, rulebook, entry));
            case CoachCount count -> List.of(TeamRules.coaches(count, entry));
            case LeaderRequired leader -> List.of(TeamRules.leader(leader, entry));
            case RolesApart roles -> List.of(TeamRules.apart(roles, entry));
            case OneUnit unit -> List.of(TeamRules.oneUnit(unit, entry));
            case AgeRange age -> each(entry, person -> StatusRules.age(age, person, testDate));
            case FullTimeStudent student -> each(entry, person -> StatusRules.fullTime(student, person));
            case NotFullTimeStudent employee -> each(entry, person -> StatusRules.notFullTime(employee, person));
            case RelatedWork work -> each(entry, person -> StatusRules.relatedWork(work, person, testDate));
            case RequiresDeclaration declaration ->
                each(entry, person -> DeclarationRules.examine(declaration, rulebook, person));
            case BarsTitles bars ->
                each(
                        entry,
                        person -> TitleRules.examine(
                                bars,
                                bars.titles(),
                                bars.list(),
                                Verdict.FAIL,
                                rulebook,
                                person.person(),
                                person.titles()));
            case AwardIneligibleTitles costs ->
                each(entry, person -> costOf(costs, rulebook, person.person(), person.titles()));
            case RequiresDocument document -> DocumentRules.examine(document, rulebook, entry);
        };
    }

    private static Finding costOf(
            AwardIneligibleTitles rule, Rulebook rulebook, String person, List<TitleFact> titles) {
        return TitleRules.examine(rule, rule.titles(), rule.list(), Verdict.AWARD_INELIGIBLE, rulebook, person, titles);
    }

    /**
     * The findings AWARD_INELIGIBLE of {@link #examine} about one person, for whoever knows the titles and not the whole entry:
     * nothing else decides them.
     */
    public static List<Finding> withoutAwards(
            Rulebook rulebook, String skill, String division, String person, List<TitleFact> titles) {
        return rulebook.registration().eligibility().stream()
                .filter(rule -> rule.holdsFor(skill, division))
                .filter(AwardIneligibleTitles.class::isInstance)
                .map(AwardIneligibleTitles.class::cast)
                .map(rule -> costOf(rule, rulebook, person, titles))
                .filter(finding -> finding.verdict() == Verdict.AWARD_INELIGIBLE)
                .toList();
    }

    private static List<Finding> each(EntryFacts entry, Function<CompetitorFacts, Finding> rule) {
        return entry.competitors().stream().map(rule).toList();
    }

    /** PASS where there are no findings. */
    public static Verdict gravest(Collection<Finding> findings) {
        return findings.stream().map(Finding::verdict).min(Verdict::compareTo).orElse(Verdict.PASS);
    }

    /** The claim on places of the unit failed: {@code used} are taken already, {@code asked} more were wanted. */
    public static Finding capReached(Cap cap, String unit, int used, int asked) {
        return finding(
                cap,
                Verdict.FAIL,
                null,
                Map.of(
                        "unit", unit,
                        "used", Integer.toString(used),
                        "asked", Integer.toString(asked),
                        "cap", Integer.toString(cap.competitors())),
                "该单位已有 %d 名选手，最多 %d 名，不能再报 %d 名".formatted(used, cap.competitors(), asked),
                "the unit has %d competitors of at most %d and cannot enter %d more"
                        .formatted(used, cap.competitors(), asked));
    }

    /** The person has an active entry in the same scope already; {@code reference} is one the asker may know. */
    public static Finding alreadyEntered(OneEntry rule, String person, String reference) {
        return finding(
                rule,
                Verdict.FAIL,
                person,
                Map.of("reference", reference),
                "该选手已有有效报名 " + reference,
                "the person already has an active entry, " + reference);
    }

    /** A first submission after the last day. */
    public static Finding registrationClosed(Closes closes) {
        return finding(
                closes,
                Verdict.FAIL,
                null,
                Map.of("lastDay", closes.day().toString()),
                "报名已于 " + closes.day() + " 24时截止",
                "registration closed at the end of " + closes.day());
    }

    /** @param reason why the number is none; never the number */
    public static Finding identityNumberWrong(IdentityNumber rule, @Nullable String person, Text reason) {
        return finding(rule, Verdict.FAIL, person, Map.of(), reason.zh(), reason.en());
    }

    static Finding finding(
            Provision rule, Verdict verdict, @Nullable String person, Map<String, String> facts, String zh, String en) {
        return finding(rule, verdict, person, null, facts, zh, en);
    }

    static Finding finding(
            Provision rule,
            Verdict verdict,
            @Nullable String person,
            @Nullable String document,
            Map<String, String> facts,
            String zh,
            String en) {
        return new Finding(rule.id(), rule.clause(), verdict, person, document, new TreeMap<>(facts), new Text(zh, en));
    }
}
