package org.podium.notification.message;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Codes of the house in Chinese words. A code that only the rulebook knows is printed as the rulebook writes it. */
final class Words {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

    private static final Map<String, String> COMPONENTS = Map.of("THEORY", "理论成绩", "PRACTICAL", "实操成绩");
    private static final Map<String, String> STATUSES =
            Map.of("ABSENT", "缺考，无成绩", "DNF", "部分项目缺考，无总成绩", "DISQUALIFIED", "取消成绩");
    private static final Map<String, String> RESULTS =
            Map.of("PROVISIONAL", "初步成绩", "FINAL", "最终成绩", "CORRECTED", "更正后的成绩");
    private static final Map<String, String> LEVELS = Map.of(
            "LEVEL_5", "初级工（五级）",
            "LEVEL_4", "中级工（四级）",
            "LEVEL_3", "高级工（三级）",
            "LEVEL_2", "技师（二级）",
            "LEVEL_1", "高级技师（一级）");
    private static final Map<String, String> PRIZES = Map.of(
            "FIRST", "一等奖",
            "SECOND", "二等奖",
            "THIRD", "三等奖",
            "GOLD", "金牌",
            "SILVER", "银牌",
            "BRONZE", "铜牌");

    private Words() {}

    static String time(Instant at, String zone) {
        return TIME.format(at.atZone(ZoneId.of(zone)));
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String component(String name) {
        return COMPONENTS.getOrDefault(name, name);
    }

    static String status(String status) {
        return STATUSES.getOrDefault(status, status);
    }

    static String resultKind(String kind) {
        return RESULTS.getOrDefault(kind, kind);
    }

    static String award(String kind, String detail) {
        return switch (kind) {
            case "PROMOTION" -> "晋升" + LEVELS.getOrDefault(detail, detail);
            case "TITLE" -> "申报“" + detail + "”称号的资格";
            case "PRIZE", "MEDAL" -> PRIZES.getOrDefault(detail, detail);
            case "RECOMMENDATION" -> "择优推荐";
            default -> detail;
        };
    }

    static String afterAward(String kind) {
        return switch (kind) {
            case "PROMOTION" -> "证书签发后会另行通知；技能等级证书凭本次结果按有关规定办理。";
            case "TITLE" -> "请由单位按有关规定提出申报，是否授予由主管部门核准。";
            default -> "证书签发后会另行通知。";
        };
    }

    /** By what an equal total was separated, without the marks of the neighbour. */
    static String separation(String step) {
        if (step.equals("TOTAL")) {
            return "";
        }
        if (step.equals("SHARED")) {
            return "各项成绩与其他选手完全相同，名次并列。";
        }
        String by = step.endsWith("_TIME")
                ? component(step.substring(0, step.length() - "_TIME".length())).replace("成绩", "用时")
                : component(step);
        return "总成绩与前一名相同，由" + by + "区分名次。";
    }
}
