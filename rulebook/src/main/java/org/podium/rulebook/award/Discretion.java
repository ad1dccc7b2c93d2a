package org.podium.rulebook.award;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.podium.rulebook.AwardRule.Discretionary;
import org.podium.rulebook.Contest.Organisation;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Text;

/** Awards without a formula: who may be nominated, whether a nomination holds, and what it leads to. */
public final class Discretion {

    private Discretion() {}

    /** Organisations of the rulebook that may be nominated, by their role. */
    public static List<Organisation> candidates(Rulebook rulebook, Discretionary rule) {
        return rulebook.contest().organisations().stream()
                .filter(o -> rule.candidates().roles().contains(o.role()))
                .toList();
    }

    /**
     * Why a nomination cannot be taken; empty where it can.
     *
     * @param participating legal units that sent somebody who competed
     */
    public static Optional<Text> refusal(Rulebook rulebook, Nomination nomination, Set<String> participating) {
        Optional<Discretionary> rule = rule(rulebook, nomination.rule());
        if (rule.isEmpty()) {
            return Optional.of(new Text(
                    nomination.rule() + " 不是由组委会评定的奖项",
                    nomination.rule() + " is no award at the committee's discretion"));
        }
        if (nomination.reason().isBlank()) {
            return Optional.of(new Text("提名须说明理由", "a nomination gives its reason"));
        }
        if (!candidate(rulebook, rule.get(), nomination, participating)) {
            return Optional.of(new Text("被提名者不在候选范围内", "who is nominated is no candidate"));
        }
        Nomination.Decision decision = nomination.decision();
        if (decision != null && decision.by().equals(nomination.nominatedBy())) {
            return Optional.of(new Text("提名人不能批准自己的提名", "nobody approves an own nomination"));
        }
        return Optional.empty();
    }

    /** What nominations that hold lead to, in their order; those that do not hold are left aside. */
    public static List<NominatedAward> awards(
            Rulebook rulebook, List<Nomination> nominations, Set<String> participating) {
        return nominations.stream()
                .filter(nomination ->
                        refusal(rulebook, nomination, participating).isEmpty())
                .map(nomination -> award(rule(rulebook, nomination.rule()).orElseThrow(), nomination))
                .toList();
    }

    private static NominatedAward award(Discretionary rule, Nomination nomination) {
        Nomination.Decision decision = nomination.decision();
        ProposalStatus status = decision == null
                ? ProposalStatus.NOMINATED
                : decision.approved() ? ProposalStatus.PROPOSED : ProposalStatus.REFUSED;
        String reason = decision == null ? nomination.reason() : decision.reason();
        return new NominatedAward(
                AwardKind.UNIT_AWARD,
                rule.id(),
                rule.clause(),
                nomination.organisation(),
                nomination.unit(),
                rule.award(),
                status,
                new Text(rule.award() + "：" + reason, rule.award() + ": " + reason));
    }

    private static Optional<Discretionary> rule(Rulebook rulebook, String id) {
        return rulebook.awards().rules().stream()
                .filter(r -> r.id().equals(id))
                .filter(Discretionary.class::isInstance)
                .map(Discretionary.class::cast)
                .findFirst();
    }

    /** An organisation of one of the roles, by id or by code, or a unit that took part where those are candidates. */
    private static boolean candidate(
            Rulebook rulebook, Discretionary rule, Nomination nomination, Set<String> participating) {
        String organisation = nomination.organisation();
        String unit = nomination.unit();
        if (organisation != null) {
            return candidates(rulebook, rule).stream().anyMatch(o -> o.id().equals(organisation));
        }
        boolean byRole = candidates(rulebook, rule).stream()
                .anyMatch(o -> o.uscc() != null && o.uscc().equals(unit));
        return byRole || (unit != null && rule.candidates().participatingUnits() && participating.contains(unit));
    }
}
