package org.podium.awards.certificate;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.podium.awards.certificate.CertificateFacts.Words;
import org.podium.rulebook.award.AwardKind;

/** What a certificate says was won. Names that the rulebook gives are printed as they are. */
final class Wording {
    /** A recommendation is a place in the next contest, not an award: no paper is given for it. */
    static final Set<AwardKind> ON_PAPER = EnumSet.complementOf(EnumSet.of(AwardKind.RECOMMENDATION));

    private static final Map<String, Words> LEVELS = Map.of(
            "LEVEL_5", new Words("五级（初级工）", "level 5 (junior worker)"),
            "LEVEL_4", new Words("四级（中级工）", "level 4 (intermediate worker)"),
            "LEVEL_3", new Words("三级（高级工）", "level 3 (senior worker)"),
            "LEVEL_2", new Words("二级（技师）", "level 2 (technician)"),
            "LEVEL_1", new Words("一级（高级技师）", "level 1 (senior technician)"),
            "LEVEL_SPECIAL", new Words("特级技师", "special-grade technician"),
            "LEVEL_CHIEF", new Words("首席技师", "chief technician"));
    private static final Map<String, Words> PLACES = Map.of(
            "FIRST", new Words("一等奖", "First Prize"),
            "SECOND", new Words("二等奖", "Second Prize"),
            "THIRD", new Words("三等奖", "Third Prize"),
            "GOLD", new Words("金奖", "Gold Medal"),
            "SILVER", new Words("银奖", "Silver Medal"),
            "BRONZE", new Words("铜奖", "Bronze Medal"));

    private Wording() {}

    /** @param verified whether the authority has verified it, so that a title is conferred and not only open to apply for */
    static Words of(AwardKind kind, String detail, boolean verified) {
        return switch (kind) {
            case PROMOTION -> {
                var level = LEVELS.getOrDefault(detail, new Words(detail, detail));
                yield new Words(
                        "晋升" + level.zh() + "职业技能等级", "Promoted to " + level.en() + " of the skill's occupation.");
            }
            case TITLE ->
                verified
                        ? new Words("授予“" + detail + "”荣誉称号", "Granted the title “" + detail + "”.")
                        : new Words("取得“" + detail + "”申报资格", "Entitled to apply for the title “" + detail + "”.");
            case PRIZE, MEDAL -> {
                var place = PLACES.getOrDefault(detail, new Words(detail, detail));
                yield new Words("荣获" + place.zh(), "Awarded the " + place.en() + ".");
            }
            case HONOUR, COACH_AWARD, INSTRUCTOR_AWARD, UNIT_AWARD ->
                new Words("荣获“" + detail + "”", "Awarded “" + detail + "”.");
            case RECOMMENDATION -> new Words("择优推荐", "Recommended on merit.");
        };
    }

    /** Whether the rank that the award comes from is the recipient's own. */
    static boolean namesRank(AwardKind kind) {
        return switch (kind) {
            case PROMOTION, TITLE, PRIZE, MEDAL, HONOUR, RECOMMENDATION -> true;
            case COACH_AWARD, INSTRUCTOR_AWARD, UNIT_AWARD -> false;
        };
    }
}
