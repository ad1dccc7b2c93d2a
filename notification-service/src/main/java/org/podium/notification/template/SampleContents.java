package org.podium.notification.template;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.podium.notification.template.Content.AnnouncementContent;
import org.podium.notification.template.Content.AppealContent;
import org.podium.notification.template.Content.AttachmentContent;
import org.podium.notification.template.Content.AwardContent;
import org.podium.notification.template.Content.CapContent;
import org.podium.notification.template.Content.CertificateContent;
import org.podium.notification.template.Content.DeadlineContent;
import org.podium.notification.template.Content.DrawnContent;
import org.podium.notification.template.Content.DutyContent;
import org.podium.notification.template.Content.EntryContent;
import org.podium.notification.template.Content.JudgeContent;
import org.podium.notification.template.Content.MergerKeptContent;
import org.podium.notification.template.Content.NoticeContent;
import org.podium.notification.template.Content.QualifiedContent;
import org.podium.notification.template.Content.ResultContent;
import org.podium.notification.template.Content.SelectionOnlyContent;
import org.podium.notification.template.Content.SubstitutionContent;
import org.podium.notification.template.Content.SubstitutionsContent;
import org.podium.notification.template.Content.TitleContent;
import org.podium.notification.template.Part.Component;
import org.podium.notification.template.Part.Finalist;
import org.podium.notification.template.Part.OpenDuty;
import org.podium.notification.template.Part.Place;
import org.podium.notification.template.Part.Point;
import org.podium.notification.template.Part.Row;

/** What the sample letters say: one content per template, about nobody. */
final class SampleContents {
    static final String UNIT = "示例科技有限公司";
    static final String COMPETITOR = "林晓";

    private static final String SKILL = "人工智能训练师";
    private static final String DIVISION = "职工组";
    private static final String REFERENCE = "TJ25-0001";
    private static final String BASIS = "《示例竞赛方案》二(二)";

    private SampleContents() {}

    static Content of(MailTemplate template) {
        return switch (template) {
            case DEADLINE_NEAR ->
                new DeadlineContent(
                        REFERENCE,
                        SKILL,
                        DIVISION,
                        UNIT,
                        "还有 3 天截止",
                        "2025年10月31日",
                        "《示例竞赛方案》四(一)（S2-21）",
                        List.of(new Point("免冠照片", "还没有上传照片。", "《示例竞赛方案》四(二)（S2-24/PHOTO）")),
                        "https://portal.example.org/entries/TJ25-0001");
            case ENTRY_RECEIVED ->
                entry(
                        null,
                        List.of(),
                        List.of(),
                        List.of(new Point("更换选手", "报名后不得随意更换选手；确需更换的，开赛前 3 个工作日提出。", "《示例竞赛方案》四(二)（S2-26）")));
            case ENTRY_RETURNED ->
                entry(
                        "材料基本齐全，照片请重新上传。",
                        List.of(
                                new Point("林晓 · 免冠照片", "照片文件小于 2 MiB，请上传 2 寸白底的原始文件。", "《示例竞赛方案》四(二)（S2-24/PHOTO）"),
                                new Point("林晓 · 报名表", "扫描件没有单位公章。", "《示例竞赛方案》四(二)（S2-22/REGISTRATION_FORM）")),
                        List.of(),
                        List.of());
            case ENTRY_APPROVED ->
                entry(
                        null,
                        List.of(),
                        List.of(new Point("林晓", "持有天津市技术能手称号，可以参赛并排名，不享受竞赛奖励。", BASIS + "（S2-14）")),
                        List.of(
                                new Point("保险", "代表队应为选手购买人身意外伤害保险。", "《示例竞赛方案》七（S2-33）"),
                                new Point("费用", "往返交通、食宿和保险费用由派员单位承担。", "《示例竞赛方案》七（S2-34）")));
            case ENTRY_REFUSED ->
                entry(
                        "情况属实。",
                        List.of(new Point("林晓", "已获得全国技术能手称号，不得以选手身份参赛。", BASIS + "（S2-13）")),
                        List.of(),
                        List.of());
            case ENTRY_WITHDRAWN -> entry("选手工作安排冲突。", List.of(), List.of(), List.of());
            case ENTRY_DISQUALIFIED ->
                entry(
                        "持有的称号未如实申报。",
                        List.of(new Point("本报名", "已获得所列称号的人员不得以选手身份参赛。", BASIS + "（S2-13）")),
                        List.of(),
                        List.of());
            case AWARD_INELIGIBLE ->
                entry(
                        null,
                        List.of(),
                        List.of(new Point("林晓", "持有天津市技术能手称号，可以参赛并排名，不享受竞赛奖励。", BASIS + "（S2-14）")),
                        List.of());
            case UNIT_CAP_REACHED -> new CapContent(UNIT, 2, "本次竞赛", "一个单位在整个比赛中最多派出两名选手。", BASIS + "（S2-16）");
            case AWARD_LAPSED ->
                new AwardContent(
                        "林晓",
                        "晋升技师（二级）",
                        SKILL + " · " + DIVISION,
                        REFERENCE,
                        "决赛第 3 名，因持有天津市技术能手称号不享受竞赛奖励，名次保留，奖励空缺。",
                        "《示例竞赛方案》六（S2-30/PROMOTION_EMPLOYEE）",
                        "名次和成绩不受影响。");
            case SUBSTITUTIONS_CLOSING ->
                new SubstitutionsContent("林晓", "还有 2 个工作日截止", "2025年11月5日", "《示例竞赛方案》四(二)（S2-26）");
            case SUBSTITUTION_DECIDED ->
                new SubstitutionContent(
                        true,
                        false,
                        REFERENCE,
                        SKILL,
                        DIVISION,
                        UNIT,
                        "林晓",
                        "周宁",
                        "2025年11月5日 16:20",
                        "说明已盖章，在期限之内提出。",
                        List.of(),
                        List.of(),
                        List.of(new Point("保险", "代表队应为选手购买人身意外伤害保险。", "《示例竞赛方案》七（S2-33）")));
            case RESULT_PUBLISHED ->
                new ResultContent(
                        SKILL,
                        DIVISION,
                        "初步成绩",
                        true,
                        1,
                        List.of(new Row(
                                "林晓",
                                REFERENCE,
                                true,
                                3,
                                "86.00",
                                false,
                                List.of(new Component("理论", "70.00"), new Component("实操", "90.00")),
                                "",
                                "总成绩与他人相同，由实操成绩区分名次。")),
                        "按总成绩由高到低排列。",
                        null,
                        "https://portal.example.org/results/1");
            case SELECTION_ONLY ->
                new SelectionOnlyContent(
                        SKILL, DIVISION, "选拔赛", "林晓", 19, 20, "参赛不足 20 人的，不给予选手竞赛奖励，成绩作为选拔依据。", "《示例竞赛方案》六（S2-31）");
            case AWARD_CONFIRMED, RECOMMENDED ->
                new AwardContent(
                        "林晓",
                        "晋升技师（二级）",
                        SKILL + " · " + DIVISION,
                        REFERENCE,
                        "第 3 名（第 1 至 10 名），晋升技师（二级）",
                        "《示例竞赛方案》六（S2-30/PROMOTION_EMPLOYEE）",
                        "证书签发后会另行通知。");
            case CERTIFICATE_READY ->
                new CertificateContent(
                        "林晓",
                        "晋升技师（二级）",
                        UNIT,
                        "TJ25-2-0003",
                        "https://podium.example.org/verify",
                        "https://portal.example.org/certificates/TJ25-2-0003",
                        "《示例竞赛方案》六（S2-30/PROMOTION_EMPLOYEE），规则书第 2 版",
                        true);
            case UNIT_DUTY_DUE ->
                new DutyContent(List.of(new OpenDuty(
                        "应急管理制度",
                        true,
                        "应急管理制度待提交（2021-12-04）。",
                        "2021年12月4日",
                        "还有 7 天",
                        "《示例竞赛方案》六(三)（S9-41），规则书第 2 版")));
            case QUALIFIED, PLACE_OFFERED -> qualified(null);
            case QUALIFICATION_REVOKED -> qualified("成绩更正后名次在名额之外。");
            case TITLE_NOMINATED -> title("第 3 名，已上报主管部门核准。", null, null);
            case TITLE_VERIFIED -> title("第 3 名，经核准授予示例技术能手。", null, null);
            case TITLE_REFUSED -> title("第 3 名，未获核准。", "已获得该称号", "上一年度已授予。");
            case ATTACHMENT_PUBLISHED -> new AttachmentContent("赛项技术方案", 2, "林晓", "《示例竞赛方案》四（S9-25），规则书第 2 版");
            case ANNOUNCEMENT_PUBLISHED ->
                new AnnouncementContent(
                        "取消、比赛时间",
                        "报名人数不足，学生组停办，决赛推迟两周",
                        "2025年11月3日 09:00",
                        3,
                        List.of(
                                new Point(
                                        "取消：" + SKILL + " · 学生组", "报名不足 20 人，该组不再举行。", "《示例竞赛方案》五(二)（S9-29），规则书第 3 版"),
                                new Point(
                                        "比赛时间",
                                        "决赛：原为 2025-11-10 至 2025-11-11，现为 2025-11-24 至 2025-11-25",
                                        "《示例竞赛方案》五(二)，规则书第 3 版")),
                        "林晓（TJ25-0001，" + SKILL + " · " + DIVISION + "）",
                        "周宁（TJ25-0002，" + SKILL + " · 学生组）",
                        false,
                        true);
            case POOL_DRAWN ->
                new DrawnContent(
                        SKILL,
                        DIVISION,
                        "选拔赛",
                        "林晓",
                        "2025年11月10日",
                        List.of(new Place("示例学院电子工程学院", "《示例竞赛方案》五(三)（S9-29）")),
                        List.of());
            case APPEAL_RECEIVED -> appeal("2025年11月12日 18:00", false, null);
            case APPEAL_RULED -> appeal(null, true, "监督记录证实断电，该选手可重做该模块。");
            case APPEAL_LAPSED -> appeal(null, false, "按公告 S9-29/CANCELLED 取消：报名不足 20 人，该组不再举行。");
            case JUDGE_DECIDED ->
                new JudgeContent(
                        "周平", SKILL, true, "2025年10月30日 15:00", "执裁经验丰富", "单位可以推荐裁判候选人，由专家组聘任。", BASIS + "（S9-22）");
            case MERGER_KEPT ->
                new MergerKeptContent(
                        "选拔赛 · " + SKILL + " · 学生组",
                        "选拔赛 · " + SKILL + " · " + DIVISION,
                        false,
                        "两组均已抽签，分别举行。",
                        "林晓",
                        "《示例竞赛方案》五(二)（S9-29），规则书第 3 版");
            case PUBLIC_NOTICE_OPENED, PUBLIC_NOTICE_CLOSED ->
                new NoticeContent(
                        "林晓",
                        "2025年11月13日",
                        "2025年11月19日",
                        "A-47/PUBLIC_NOTICE",
                        "https://portal.example.org/notices/1");
        };
    }

    private static AppealContent appeal(@Nullable String answerDue, boolean upheld, @Nullable String reason) {
        return new AppealContent(
                "林晓",
                REFERENCE,
                "选拔赛 · " + SKILL + " · " + DIVISION,
                "设备",
                "2025年11月12日 16:00",
                answerDue,
                upheld,
                reason,
                "现场申诉在该场结束后 2 小时内提出。",
                "《示例竞赛方案》五（S9-47），规则书第 2 版");
    }

    private static QualifiedContent qualified(@Nullable String reason) {
        return new QualifiedContent(
                SKILL,
                DIVISION,
                "省级预赛",
                "全国总决赛",
                List.of(new Finalist("林晓", REFERENCE, 3, reason == null)),
                "2025年12月11日",
                reason,
                2,
                "《示例竞赛方案》四（S9-26），规则书第 2 版");
    }

    private static TitleContent title(String sentence, @Nullable String refusedAs, @Nullable String reason) {
        return new TitleContent(
                "林晓",
                "示例技术能手",
                "示例主管部门",
                SKILL,
                DIVISION,
                REFERENCE,
                3,
                sentence,
                refusedAs,
                reason,
                false,
                "《示例竞赛方案》五(一)（S9-30），规则书第 3 版");
    }

    private static EntryContent entry(
            @Nullable String reason, List<Point> points, List<Point> notes, List<Point> duties) {
        return new EntryContent(
                REFERENCE,
                SKILL,
                DIVISION,
                UNIT,
                COMPETITOR,
                "2025年10月20日 09:30",
                reason,
                points,
                notes,
                duties,
                "2025年10月31日",
                false,
                "2025年11月10日",
                "https://portal.example.org/entries/TJ25-0001");
    }
}
