package org.podium.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.podium.kit.problem.ProblemCatalogue;
import org.podium.kit.problem.ProblemCode;
import org.podium.kit.problem.ProblemDefinition;

/** Every problem that scoring answers with, and what to do about it. */
public enum ScoringProblem implements ProblemCode {
    CONTEST_HELD(
            409,
            "本竞赛在计分服务中暂停",
            "This contest is held by scoring",
            "{0}请升级计分服务，或发布其可识别的规则版本。",
            "{0} Upgrade the scoring service, or publish a rulebook version that it knows."),
    POOL_CANCELLED(
            409,
            "该组已取消",
            "The pool is cancelled",
            "依据 {0}，该组不再进行；已有的名单、成绩保留备查。",
            "By {0} it is not held any more; what was recorded stays."),
    POOL_MERGED(
            409,
            "该组已并入别组",
            "The pool is held in another",
            "依据 {0}，请到并入的组办理（mergedInto）。",
            "By {0}: turn to the pool that it was merged into (mergedInto)."),
    POOL_EMPTY(
            409,
            "该组没有可抽签的参赛队",
            "The pool has no entries to draw",
            "请等待报名审核通过后再抽签。",
            "Draw when entries have been approved."),
    ALREADY_DRAWN(
            409,
            "该组已抽签",
            "The pool has been drawn",
            "所有参赛队均已有密码号；只有新增参赛队后才能补抽。",
            "Every entry has its code; a supplementary draw is for entries that came later."),
    POOL_NOT_DRAWN(409, "该组尚未抽签", "The pool is not drawn yet", "请先由监督人员完成抽签。", "A supervisor draws it first."),
    POOL_FROZEN(
            409,
            "该组成绩已冻结",
            "The pool is frozen",
            "冻结后不再登记考勤和首次录入；成绩更正须走更正程序并发布新的成绩版本。",
            "Attendance and first entries are closed; a mark is changed by a correction and a new result version."),
    POOL_NOT_FROZEN(
            409,
            "该组成绩尚未冻结",
            "The pool is not frozen yet",
            "请先由裁判长冻结成绩，再行解密。",
            "The chief judge freezes it before it is decoded."),
    POOL_ALREADY_DECODED(
            409, "该组已解密", "The pool has been decoded", "解密只进行一次；请直接查看成绩。", "Decoding happens once; read its results."),
    POOL_NOT_DECODED(
            409,
            "该组尚未解密",
            "The pool is not decoded yet",
            "请先由监督人员解密，再发布成绩。",
            "A supervisor decodes it before results are made."),
    POOL_INCOMPLETE(
            409,
            "该组尚有未完成事项，不能继续",
            "The pool is not complete",
            "还有 {0} 项未完成，见 errors；逐项处理后再试。",
            "{0} things are missing, see errors; settle each, then try again."),
    OWN_FREEZE(
            409, "冻结成绩的人不能解密", "Who froze the pool cannot decode it", "请由另一位监督人员解密。", "Another supervisor decodes it."),
    KNOWS_THE_CODES(
            403,
            "能查看密码表的人不能录入、更正成绩",
            "Who may see the code table has no hand in the marks",
            "请由未担任本组监督人员的人员办理。",
            "Somebody who is not also a supervisor of this pool keys, corrects or decides."),
    STANDS_ASIDE(
            403,
            "须回避本组",
            "You stand aside from this pool",
            "您须回避的单位有参赛队在本组，整组不得参与评判、登统，也不得裁决该单位的申诉。",
            "A unit for which you stand aside competes in this pool: you mark nothing of it, by whichever code, and do not rule"
                    + " on the unit's appeals."),
    SEES_THE_FIRST_ENTRY(
            403,
            "能看到首次录入的人不能复核录入",
            "Who may see the first entry does not confirm it",
            "请由未担任本组裁判长或审计人员的登统人员复核录入。",
            "A tabulator who is neither chief judge nor auditor of this pool confirms it."),
    RULEBOOK_INVALID(
            422,
            "规则书有误",
            "The rulebook has errors",
            "见 problems；以报名服务的检查为准，本服务不认识的规则种类也在其中。",
            "See problems; a kind of rule that this service does not know is among them, even if registration knows it."),
    AMENDMENT_FORM(
            422,
            "修订须给出完整规则书或合并补丁之一",
            "An amendment brings either a whole rulebook or a merge patch",
            "请只给出其中之一。",
            "Bring one of the two."),
    AMENDMENT_UNDECIDED(
            409,
            "抽签后规则有修订，尚未作出决定",
            "The rulebook was amended after the draw, and nobody has decided on it",
            "请由组委会决定本组是否采用第 {0} 版规则，并说明理由；决定后再冻结成绩。",
            "The committee decides, with a reason, whether the pool takes version {0}; then it can be frozen."),
    NO_AMENDMENT_OPEN(
            409,
            "没有待决定的规则修订",
            "No amendment waits for a decision",
            "第 {0} 版不是本组待决定的规则版本：可能尚未生效、已经决定，或没有改变计分与奖励规则。",
            "Version {0} does not wait for this pool: it is not in force, was decided on, or leaves scoring and awards as they"
                    + " were."),
    AMENDMENT_DOES_NOT_FIT(
            409,
            "规则修订与已录入的内容不符，不能采用",
            "The amendment does not fit what was entered already",
            "见 errors；请保留抽签时的规则（KEEP），或发布新的修订。",
            "See errors; keep the rules of the draw (KEEP), or amend again."),
    ANNULMENT_OPEN(
            409,
            "该处罚已有待批准的撤销申请",
            "An annulment of this penalty is waiting",
            "请先批准或退回现有申请。",
            "Approve or reject it first."),
    NO_ANNULMENT_OPEN(
            409,
            "该处罚没有待批准的撤销申请",
            "No annulment of this penalty is waiting",
            "没有可批准或退回的申请。",
            "There is none to decide."),
    OWN_ANNULMENT(
            409,
            "申请人不能批准自己的撤销申请",
            "Who filed an annulment cannot approve it",
            "请由另一位裁判长或监督人员批准。",
            "Another chief judge or a supervisor approves it."),
    PENALTY_ANNULLED(409, "该处罚已撤销", "The penalty has been taken back", "已撤销的处罚不再生效。", "It does not count any more."),
    PENALTY_DECIDED_ELSEWHERE(
            409,
            "该处罚由报名审核或核准机关作出，不能在此撤销",
            "The penalty was decided elsewhere and is not taken back here",
            "请向作出决定的组委会办公室或核准机关提出。",
            "Turn to the committee office or the authority that decided it."),
    SHEET_ALREADY_ENTERED(
            409,
            "该密码号的成绩已由他人录入",
            "Somebody else has entered this sheet",
            "{0} 已完成首次录入；请作为第二人进行复核录入。",
            "{0} has its first entry; key it again as the second person (confirmation)."),
    SHEET_ALREADY_CONFIRMED(
            409,
            "该密码号的成绩已确认",
            "The sheet is confirmed",
            "{0} 已由两人确认；如需更改，请提交更正并说明理由。",
            "{0} is confirmed by two people; to change it, file a correction with a reason."),
    SHEET_NOT_ENTERED(409, "该密码号尚无首次录入", "The sheet has no first entry", "请先完成 {0} 的首次录入。", "Enter {0} first."),
    SHEET_NOT_CONFIRMED(
            409,
            "该密码号的成绩尚未确认",
            "The sheet is not confirmed",
            "{0} 尚未经两人确认；确认之前可直接重新录入。",
            "{0} is not confirmed by two people yet; until then it can be entered again."),
    OWN_ENTRY(
            409, "录入人不能确认自己的录入", "Who entered a sheet cannot confirm it", "请由另一人完成确认。", "Another person confirms it."),
    MARKS_DIFFER(
            409,
            "两次录入不一致",
            "The two entries differ",
            "{0}：{1} 与首次录入不一致，已记录。请对照原始评分表，重新录入该表，或由另一人复核录入；一致之前该表保持锁定。",
            "{0}: {1} differ from the first entry; this is on record. Check the paper and enter it anew, or let another person"
                    + " confirm it; the sheet stays blocked until two entries agree."),
    DIFFERED_BEFORE(
            409,
            "您的复核录入已与首次录入不一致",
            "Your second entry differed from this first entry",
            "同一人不能反复试录 {0}：请对照原始评分表重新进行首次录入（PUT），再由另一人复核；或由其他人复核现有录入。",
            "{0} is not confirmed by trial: check the paper and enter it anew (PUT), then another person confirms that; or"
                    + " somebody else confirms the entry that is there."),
    CORRECTION_OPEN(
            409,
            "该密码号已有待批准的更正",
            "A correction of this sheet is waiting",
            "请先批准或退回 {0} 的现有更正。",
            "Approve or reject the open correction of {0} first."),
    NO_CORRECTION_OPEN(
            409,
            "该密码号没有待批准的更正",
            "No correction of this sheet is waiting",
            "{0} 没有待处理的更正。",
            "There is no correction of {0} to decide."),
    RESULT_OUT_OF_ORDER(
            409,
            "成绩版本的顺序不正确",
            "This kind of result cannot come now",
            "顺序为：PROVISIONAL（可多次），FINAL（一次），其后只能发布 CORRECTED。",
            "The order is PROVISIONAL (as often as needed), FINAL (once), then only CORRECTED."),
    PROVISIONAL_OUTDATED(
            409,
            "暂定成绩之后成绩或名单已有变化",
            "Marks or names have changed since the provisional result",
            "请先发布新的 PROVISIONAL，再发布 FINAL。",
            "Publish a new PROVISIONAL before the FINAL one."),
    NOTHING_CHANGED(
            409,
            "成绩没有变化",
            "Nothing has changed",
            "与版本 {0} 完全相同，无需更正。",
            "The result would be the same as version {0}; there is nothing to correct."),
    NO_OPEN_TIE(
            409,
            "没有待确定的并列",
            "No tie waits for a decision",
            "名额边界上没有并列，按名次即可确定入围；请查看入围情况。",
            "No tie reaches over the quota, so rank alone decides; read the qualification."),
    NOT_QUALIFIED(
            409,
            "有参赛队未入围",
            "Not all of these entries qualify",
            "只能确认已入围或可递补的参赛队；见 errors。",
            "Only entries that qualify or were offered a place can be confirmed; see errors."),
    PLACES_TAKEN(
            409,
            "名额已满",
            "The places are taken",
            "名额 {0}，已确认 {1}：此前的确认与最新成绩不符的，请先撤回。",
            "Of {0} places {1} are confirmed; first take back a confirmation that the latest result no longer carries."),
    NOT_REVOCABLE(
            409,
            "确认不能撤回",
            "The confirmation cannot be taken back",
            "只有最新成绩或名额不再支持的确认才能撤回；见 errors。",
            "Only a confirmation that the latest result or quota no longer carries is taken back; see errors."),
    NEXT_STAGE_STARTED(
            409,
            "下一阶段已开始",
            "The next stage has started",
            "下一阶段已点到或已有成绩，参赛名单不再变动。",
            "Somebody was seen to be there, or has a mark; the field of the next stage no longer changes."),
    FROZE_THE_POOL(
            409,
            "冻结成绩的人不能确定入围",
            "Who froze the pool does not decide who goes on",
            "请由赛区组织者或组委会办公室的另一人办理。",
            "Another person of the regional organiser or of the office does."),
    APPEALS_NOT_PROVIDED(
            404,
            "本竞赛规则未规定申诉",
            "The rulebook of this contest knows no appeals",
            "请联系组委会办公室。",
            "Ask the committee office."),
    APPEAL_TOO_LATE(409, "已过申诉时限", "It is too late to appeal", "时限为 {0}。", "The last moment was {0}."),
    NO_SCORE_YET(409, "尚未公布成绩", "There is no result yet", "成绩公布后方可申请复核。", "A score is reviewed once it is published."),
    APPEAL_OPEN(
            409,
            "该组尚有未裁决的申诉",
            "Appeals of the pool are open",
            "还有 {0} 项申诉待监督仲裁委员会裁决，裁决后方可公布最终成绩。",
            "{0} wait for a ruling of the arbitration committee; then the result can become final."),
    APPEAL_ENDED(409, "该申诉已终结", "The appeal has ended", "裁决为最终裁决。", "A ruling is final."),
    MARKS_THE_POOL(
            403,
            "参与本组评判、登统的人不能裁决申诉",
            "Who marks in the pool rules on no appeal of it",
            "请由监督仲裁委员会其他成员裁决。",
            "Another member of the arbitration committee rules."),
    OWN_UNIT(
            409,
            "不能决定本单位的参赛队",
            "Nobody decides about the own unit",
            "名单中有本人所在单位的参赛队，请由他人办理；见 errors。",
            "Entries of your own unit are among them; somebody else decides; see errors."),
    INVALID_DECISION(
            422,
            "决定的内容有误",
            "The decision is not valid",
            "请从并列的参赛队中恰好选出 {0} 个；见 errors。",
            "Name exactly {0} of the tied entries; see errors."),
    INVALID_MARKS(
            422,
            "成绩内容有误",
            "The marks are not valid",
            "每个组成部分须为 0 至 100 分、最多两位小数的十进制字符串，或标记为 ABSENT；见 errors。",
            "Each component is a decimal string of 0 to 100 with at most two decimals, or ABSENT; see errors."),
    INVALID_ATTENDANCE(
            422,
            "考勤内容有误",
            "The attendance is not valid",
            "请核对参赛队与组成部分；见 errors。",
            "Check entries and components; see errors."),
    INVALID_PENALTY(
            422,
            "处罚内容有误",
            "The penalty is not valid",
            "请按规程中的处罚目录填写；见 errors。",
            "Use a penalty of the rulebook as it describes it; see errors."),
    REASON_MISSING(422, "须说明理由", "A reason is needed", "请填写 reason。", "Say why in reason.");

    private final ProblemDefinition definition;

    ScoringProblem(int status, String zh, String en, String detailZh, String detailEn) {
        this.definition = new ProblemDefinition(status, zh, en, detailZh, detailEn);
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }

    @ApplicationScoped
    static class Catalogue implements ProblemCatalogue {
        @Override
        public List<ScoringProblem> codes() {
            return List.of(values());
        }
    }
}
