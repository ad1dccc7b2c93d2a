package org.podium.awards.certificate;

import java.util.EnumSet;
import java.util.Set;
import org.podium.awards.certificate.CertificateFacts.Words;
import org.podium.rulebook.AwardRule;
import org.podium.rulebook.Level;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Text;
import org.podium.rulebook.award.AwardKind;

/** What a certificate says was won. Names that the rulebook gives are printed as they are. */
final class Wording {
    /** A recommendation is a place in the next contest, not an award: no paper is given for it. */
    static final Set<AwardKind> ON_PAPER = EnumSet.complementOf(EnumSet.of(AwardKind.RECOMMENDATION));

    private Wording() {}

    /**
     * @param rulebook names its levels and tiers
     * @param rule that the award follows
     * @param verified whether the authority has verified it, so that a title is conferred and not only open to apply for
     */
    static Words of(Rulebook rulebook, String rule, AwardKind kind, String detail, boolean verified) {
        return switch (kind) {
            case PROMOTION -> {
                var level = rulebook.ladder().label(Level.ofDetail(detail));
                yield new Words(
                        "晋升" + level.zh() + "职业技能等级", "Promoted to " + level.en() + " of the skill's occupation.");
            }
            case TITLE ->
                verified
                        ? new Words("授予“" + detail + "”荣誉称号", "Granted the title “" + detail + "”.")
                        : new Words("取得“" + detail + "”申报资格", "Entitled to apply for the title “" + detail + "”.");
            case PRIZE, MEDAL, HONOUR -> {
                var tier = tier(rulebook, rule, detail);
                yield new Words("荣获" + tier.zh(), "Awarded: " + tier.en() + ".");
            }
            case COACH_AWARD, INSTRUCTOR_AWARD, UNIT_AWARD ->
                new Words("荣获“" + detail + "”", "Awarded “" + detail + "”.");
            case RECOMMENDATION -> new Words("择优推荐", "Recommended on merit.");
        };
    }

    private static Text tier(Rulebook rulebook, String rule, String name) {
        return rulebook.awards().rules().stream()
                .filter(followed -> followed.id().equals(rule))
                .filter(AwardRule.Prizes.class::isInstance)
                .flatMap(followed -> ((AwardRule.Prizes) followed).tiers().stream())
                .filter(tier -> tier.name().equals(name))
                .map(AwardRule.Tier::label)
                .findFirst()
                .orElse(new Text(name, name));
    }

    /** Whether the rank that the award comes from is the recipient's own. */
    static boolean namesRank(AwardKind kind) {
        return switch (kind) {
            case PROMOTION, TITLE, PRIZE, MEDAL, HONOUR, RECOMMENDATION -> true;
            case COACH_AWARD, INSTRUCTOR_AWARD, UNIT_AWARD -> false;
        };
    }
}
