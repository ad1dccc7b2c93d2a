package org.podium.awards.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.podium.kit.problem.ProblemCatalogue;
import org.podium.kit.problem.ProblemCode;
import org.podium.kit.problem.ProblemDefinition;

/** Every problem of this service; {@code GET /awards/v1/problems} lists it. */
public enum AwardsProblem implements ProblemCode {
    CONTEST_HELD(
            409,
            "竞赛暂停处理：规则书含有本版本未知的奖励规则",
            "The contest is held: its rulebook has a rule of awards that this version does not know"),
    RULEBOOK_INVALID(
            422,
            "规则书有误",
            "The rulebook has errors",
            "见 problems；以报名服务的检查为准，本服务不认识的规则种类也在其中",
            "See problems; a kind of rule that this service does not know is among them, even if registration knows it"),
    AMENDMENT_FORM(422, "修订须给出完整规则书或合并补丁之一", "An amendment brings either a whole rulebook or a merge patch"),
    AWARDS_UNDECIDED(
            409,
            "尚有并列待组委会裁定，公示不能开始",
            "Ties still wait for the committee; the public notice cannot open",
            "{0} 个排名池尚待裁定",
            "{0} pools still wait for a decision"),
    RESULTS_NOT_FINAL(
            409,
            "尚有排名池没有最终成绩，公示不能开始",
            "Some pools have no final result yet; the public notice cannot open",
            "{0} 个排名池尚无最终成绩",
            "{0} pools have no final result"),
    CORRECTION_AWAITED(
            409,
            "获奖者被取消资格，须待更正成绩公布",
            "Somebody with an award was disqualified: the corrected result is awaited",
            "{0} 个排名池待更正成绩",
            "{0} pools wait for a corrected result"),
    NOTHING_TO_NOTICE(409, "没有可公示的奖励", "There is no award to give notice of"),
    NOTICE_ALREADY_OPEN(409, "公示已在进行中", "A public notice is already open"),
    NOTICE_NOT_OPEN(409, "没有进行中的公示", "No public notice is open"),
    NOTICE_STILL_RUNNING(
            409,
            "公示期尚未届满",
            "The period of the public notice has not ended",
            "公示至 {0}（含当日）",
            "It lasts until the end of {0}"),
    NOTICE_PERIOD_UNKNOWN(
            409,
            "公示期无法确定：缺少工作日历",
            "The period of the public notice cannot be told: a calendar of working days is missing",
            "缺少 {0} 年的工作日历",
            "The calendar of {0} is not loaded"),
    NOTICE_NOT_CLOSED(409, "没有已结束、可确认的公示", "There is no closed public notice to confirm"),
    NOTICE_HAS_OPENED(
            409,
            "该裁定作出后公示已开始，不能再作更改",
            "A public notice has opened since this tie was decided; the decision can no longer be changed"),
    TIE_NOT_OPEN(409, "该排名池没有这一并列待裁定", "The pool has no such tie to decide", "现有：{0}", "There are: {0}"),
    DECISION_DOES_NOT_FIT(422, "该裁定不符合规则书", "The decision does not fit the rulebook", "{0}", "{0}"),
    OWN_ENTRY(403, "不得裁定涉及本单位的事项", "Nobody decides on an entry of their own unit"),
    SEPARATE_DUTY(403, "公示的开启与奖励的确认须由不同人员办理", "Who opened the public notice cannot confirm its awards"),
    NO_TITLE_TO_VERIFY(409, "该奖励不是须经核准的称号", "This award is no title that an authority verifies"),
    TITLE_WRONG_STATE(409, "称号当前状态不能办理此项", "The title's state does not allow this", "当前状态：{0}", "It is {0}"),
    TITLE_PLACES_UNDECIDED(
            409, "名次并列尚待组委会裁定，不能提名", "A tie over these places waits for the committee: nobody is nominated before"),
    OWN_NOMINATION(403, "提名人不得登记自己提名的核准结果", "Who nominated cannot record what the authority found"),
    NO_SUCH_DISCRETION(
            422,
            "规则书中没有这一由组委会评定的奖项",
            "The rulebook has no such award at the committee's discretion",
            "没有：{0}",
            "There is no {0}"),
    NO_CANDIDATE(
            422,
            "被提名单位不在候选范围内",
            "The unit is no candidate for this award",
            "{0}：不在规则书规定的候选范围内",
            "{0}: the rulebook names other candidates"),
    NOMINATED_BEFORE(409, "该单位已获此项提名", "The unit is nominated for this award already"),
    NOMINATION_DECIDED(409, "该提名已有决定", "This nomination has been decided"),
    OWN_NOMINATION_TO_DECIDE(403, "提名人和被提名单位不得决定该提名", "Neither who nominated nor the unit itself decides a nomination"),
    REFUSAL_NEEDS_REASON(422, "不予核准须注明原因代码", "A refusal names its reason"),
    CERTIFICATE_REVOKED(410, "证书已撤销", "The certificate has been revoked", "{0} 已撤销", "{0} has been revoked"),
    CERTIFICATE_NOT_PRINTABLE(
            409,
            "证书含有字库中没有的字，不能打印",
            "The certificate has a character that no font here can print",
            "缺字：{0}",
            "Missing: {0}"),
    NOTICE_NOT_PRINTABLE(
            409,
            "公示的奖励中有不能打印的字，须先补充字库",
            "Awards under notice hold characters that no font here can print: add a font first",
            "{0}",
            "{0}"),
    PRINTING_BUSY(503, "打印任务较多，请稍后再取", "Many certificates are being printed: come again in a moment");

    private final ProblemDefinition definition;

    AwardsProblem(int status, String zh, String en) {
        this.definition = new ProblemDefinition(status, zh, en);
    }

    AwardsProblem(int status, String zh, String en, String detailZh, String detailEn) {
        this.definition = new ProblemDefinition(status, zh, en, detailZh, detailEn);
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }

    @ApplicationScoped
    static class Catalogue implements ProblemCatalogue {
        @Override
        public List<AwardsProblem> codes() {
            return List.of(values());
        }
    }
}
