package org.podium.notification.message;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.podium.notification.contest.PublishedRules;
import org.podium.rulebook.Contest.Part;
import org.podium.rulebook.Level;
import org.podium.rulebook.Scoring.Ties;

/** Codes of the house in Chinese words; names of the rulebook in those of the rulebook. */
final class Words {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

    private static final Map<String, String> STATUSES =
            Map.of("ABSENT", "缺考，无成绩", "DNF", "部分项目缺考，无总成绩", "DISQUALIFIED", "取消成绩");
    private static final Map<String, String> RESULTS =
            Map.of("PROVISIONAL", "初步成绩", "FINAL", "最终成绩", "CORRECTED", "更正后的成绩");

    private static final Map<String, String> REFUSALS =
            Map.of("NOT_ELIGIBLE_TO_COMPETE", "不具备参赛资格", "ALREADY_HOLDS_IT", "已获得该称号");

    private static final Map<String, String> CHANGES = Map.of(
            "CANCELLED", "取消",
            "MERGED", "合并",
            "REGISTRATION", "报名时间",
            "STAGE", "比赛时间",
            "SUBSTITUTION", "更换选手期限",
            "ATTACHMENT", "文件发布");

    private static final Map<String, String> GROUNDS =
            Map.of("PROCEDURE", "比赛程序", "EQUIPMENT", "设备", "ARITHMETIC", "复核成绩");

    private Words() {}

    static String time(Instant at, String zone) {
        return TIME.format(at.atZone(ZoneId.of(zone)));
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String status(String status) {
        return STATUSES.getOrDefault(status, status);
    }

    /** What an announcement is about. */
    static String change(String kind) {
        return CHANGES.getOrDefault(kind, "调整");
    }

    /** What an appeal is about. */
    static String ground(String ground) {
        return GROUNDS.getOrDefault(ground, ground);
    }

    /** A part of the contest; of nothing that is named: the whole. */
    static String place(@Nullable Part part, PublishedRules rules) {
        if (part == null) {
            return "整个竞赛";
        }
        String stage = part.stage();
        String region = part.region();
        String skill = part.skill();
        String division = part.division();
        List<String> words = Stream.of(
                        stage == null ? "" : rules.stage(stage),
                        region == null ? "" : "赛区 " + region,
                        skill == null ? "" : rules.skill(skill),
                        division == null ? "" : rules.division(division))
                .filter(word -> !word.isEmpty())
                .toList();
        return words.isEmpty() ? "整个竞赛" : String.join(" · ", words);
    }

    static String resultKind(String kind) {
        return RESULTS.getOrDefault(kind, kind);
    }

    /** @param verified whether an authority has verified a title, so that it is conferred; @param rule that it follows: it names its tiers, and the rulebook its levels */
    static String award(String kind, String detail, boolean verified, String rule, PublishedRules rules) {
        return switch (kind) {
            case "PROMOTION" -> "晋升" + rules.level(Level.ofDetail(detail));
            case "TITLE" -> verified ? "“" + detail + "”荣誉称号" : "申报“" + detail + "”称号的资格";
            case "PRIZE", "MEDAL", "HONOUR" -> rules.tier(rule, detail);
            case "RECOMMENDATION" -> "择优推荐";
            default -> detail;
        };
    }

    static String afterAward(String kind, boolean verified) {
        return switch (kind) {
            case "PROMOTION" -> "证书签发后会另行通知；技能等级证书凭本次结果按有关规定办理。";
            case "TITLE" -> verified ? "证书签发后会另行通知。" : "请由单位按有关规定提出申报，是否授予由主管部门核准。";
            default -> "证书签发后会另行通知。";
        };
    }

    /** Why an authority did not verify a title, by its code. */
    static String refusal(String because) {
        return REFUSALS.getOrDefault(because, because);
    }

    /** By what an equal total was separated, without the marks of the neighbour. */
    static String separation(String step, PublishedRules rules) {
        if (step.equals("TOTAL")) {
            return "";
        }
        if (step.equals("SHARED")) {
            // only the steps of the rulebook were compared, and it may have few or none: the marks can differ all the
            // same
            return "总成绩相同，按规则书比较后仍无差别，名次并列。";
        }
        String by = step.endsWith(Ties.TIME) ? rules.component(Ties.timed(step)) + "用时" : rules.component(step) + "成绩";
        return "总成绩与前一名相同，由" + by + "区分名次。";
    }
}
