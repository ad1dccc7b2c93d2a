package org.podium.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.podium.kit.problem.ProblemCatalogue;
import org.podium.kit.problem.ProblemCode;
import org.podium.kit.problem.ProblemDefinition;

/** What this service refuses; what breaks a rule of the notice carries the members {@code rule} and {@code clause}. */
public enum RegistrationProblem implements ProblemCode {
    RULEBOOK_INVALID(422, "规则书有误，未予发布", "The rulebook has errors and was not published"),
    CONTEST_NOT_FOUND(404, "没有这项竞赛", "There is no such contest"),
    CONTEST_HELD(
            503,
            "本实例无法执行该规则书",
            "This instance cannot follow the rulebook",
            "规则种类 {0} 属于更新的版本",
            "The kind of rule {0} is of a newer version"),
    SLUG_TAKEN(409, "已有同名的正式竞赛", "A real contest of this name exists already", "名称 {0} 已被使用", "The name {0} is in use"),
    NOT_A_REHEARSAL(409, "只有演练可以这样做", "Only a rehearsal allows this"),
    CLOCK_BACKWARDS(409, "演练时钟不能倒拨", "The clock of a rehearsal never goes backwards"),
    AMENDMENT_FORM(422, "修订须给出完整规则书或合并补丁之一", "An amendment brings either a whole rulebook or a merge patch"),
    AMENDMENT_BREAKS_ENTRIES(
            409,
            "修订与已有报名冲突",
            "The amendment contradicts entries that stand",
            "按新规则，{0} 个单位的在册选手超出上限",
            "Under the new rule {0} units would have more competitors than the cap allows"),
    ANNOUNCEMENT_STANDS(
            409,
            "已经公告的取消或合并不能收回",
            "What was announced as cancelled or merged stays so",
            "修订缺少或改变了 {0}",
            "The amendment leaves out or changes {0}"),
    CALENDAR_NOT_FOUND(404, "这一年的工作日历尚未载入", "The working days of this year are not loaded"),
    CALENDAR_INVALID(422, "工作日历填写有误", "The calendar has errors"),
    FORM_NOT_FOUND(404, "没有这一赛项或组别", "There is no such skill or division"),
    GRANT_BEYOND_OWN(403, "不能授予超出自己范围的权限", "Nobody grants more of the contest than they hold"),
    MEMBERSHIP_INVALID(422, "授权的赛项、组别或地区有误", "The membership names what the rulebook does not have"),
    MEMBERSHIP_NOT_FOUND(404, "没有这项授权", "There is no such membership"),
    UNIT_NOT_FOUND(404, "没有这个单位", "There is no such unit"),
    USCC_INVALID(422, "统一社会信用代码有误", "The social credit code is not valid", "{0}", "{0}"),
    UNIT_PARENT_INVALID(422, "上级法人单位填写有误", "The legal unit is not valid", "{0}", "{0}"),
    UNIT_PARENT_IN_USE(409, "该单位已有在册报名，不能变更上级法人单位", "Places of this unit are in use, so its legal unit cannot change"),
    UNIT_PARENT_UNCONFIRMED(
            409,
            "上级法人单位尚未确认隶属关系",
            "Nobody has confirmed yet that the unit belongs to its legal unit",
            "请上级法人单位或组委会办公室确认；确认前名额无法计算",
            "The legal unit or an office confirms it; until then nobody can say whose places are used"),
    ENTRY_NOT_FOUND(404, "没有这份报名", "There is no such entry"),
    ENTRY_INVALID(422, "报名表填写有误", "The entry form has errors"),
    PORTAL_REFERENCE_TAKEN(409, "该门户编号已用于另一份报名", "This portal reference belongs to another entry"),
    WRONG_STATE(409, "当前状态不允许此操作", "The present state does not allow this", "当前状态为 {0}", "The present state is {0}"),
    REGISTRATION_CLOSED(409, "不在报名时间内", "Registration is not open", "{0}", "{0}"),
    PLACE_CANCELLED(409, "该赛项或组别已取消", "What is entered for is cancelled", "{0}", "{0}"),
    PLACE_MERGED(409, "该赛项或组别已并入别组，请报并入的组", "What is entered for is held with another; enter for that", "{0}", "{0}"),
    UNIT_CAP_REACHED(409, "单位参赛人数已达上限", "The unit has no place left", "{0}", "{0}"),
    PERSON_ALREADY_ENTERED(409, "选手已报名", "The person is already entered", "{0}", "{0}"),
    ENTRY_INELIGIBLE(409, "资格审查有不符合项，不能通过", "The entry fails a rule and cannot be approved", "不符合 {0}", "It fails {0}"),
    REASON_NEEDED(422, "须说明理由", "A reason is needed"),
    RULE_NEEDED(
            422,
            "须指明所依据的规则",
            "A decision names the rule it rests on",
            "没有待处理的审查项时，须指明规则书中的一条",
            "Where no finding is open, name one that the rulebook has"),
    PERSON_FIXED(
            409,
            "报名提交后不能改换选手",
            "Once an entry was handed in, its persons stand",
            "换人须申请更换选手；证件号码填错的，由组委会办公室更正",
            "Another person comes in by a substitution; a mistyped number is put right by the office"),
    CORRECTIONS_OVER(409, "补正已截止", "Nothing is corrected any more", "{0}", "{0}"),
    OWN_ENTRY(403, "不得审核本单位或本人提交的报名", "Nobody decides on an entry of their own"),
    DOCUMENT_NOT_FOUND(404, "没有这份材料", "There is no such document"),
    DOCUMENT_KIND_UNKNOWN(422, "规则书没有这种材料", "The rulebook has no such document", "可用：{0}", "It knows: {0}"),
    DOCUMENT_EMPTY(422, "文件是空的", "The document is empty"),
    DOCUMENT_TOO_LARGE(413, "文件超过 12 MiB", "A document may have 12 MiB at most"),
    DOCUMENT_OF_THE_UNIT(
            422,
            "这份材料由单位统一提交，不随报名",
            "The document is the unit's, handed in once and with no entry",
            "请按单位职责提交 {0}",
            "Hand in {0} as a duty of the unit"),
    ATTACHMENT_NOT_FOUND(
            404, "规则书没有这个附件，或尚无这一版", "The rulebook has no such attachment, or there is no such version of it"),
    ATTACHMENT_FORMAT(422, "附件须为 PDF 文件", "An attachment is a PDF"),
    ATTACHMENT_VERSION_FIXED(
            409, "附件版本一经发布不再更改", "A published version stays as it is", "下一版为第 {0} 版", "The next version is {0}"),
    TRAINING_NOT_PROVIDED(409, "本竞赛规则未规定培训登记", "The rulebook of this contest asks for no records of training"),
    TRAINING_INVALID(422, "培训登记填写有误", "The record of a training has errors"),
    DUTY_ITEM_UNKNOWN(422, "清单中没有这一项", "The checklist has no such item", "可用：{0}", "It knows: {0}"),
    PERSON_IS_JUDGE(
            409,
            "此人已被推荐为裁判",
            "The person is proposed as a judge",
            "裁判不得同时作为选手、教练或领队；原单位撤回推荐后方可报名",
            "A judge neither competes nor coaches nor leads; the unit that proposed the person may withdraw that"),
    JUDGES_NOT_PROVIDED(404, "本竞赛规则未规定推荐裁判", "The rulebook of this contest asks for no judges"),
    JUDGE_NOMINATION_NOT_FOUND(404, "没有这项裁判推荐", "There is no such nomination of a judge"),
    JUDGE_NOMINATION_INVALID(422, "裁判员推荐表填写有误", "The form that proposes a judge has errors"),
    JUDGE_NOMINATION_INCOMPLETE(422, "裁判推荐缺少材料", "The nomination lacks a document", "缺少：{0}", "Missing: {0}"),
    JUDGE_ALREADY_NOMINATED(409, "此人已被推荐为裁判", "The person is proposed as a judge already"),
    JUDGE_IN_A_TEAM(
            409,
            "此人已是本竞赛的选手、教练或领队",
            "The person competes, coaches or leads in this contest",
            "选手、教练和领队不得同时担任裁判",
            "Who is in a team is no judge"),
    OWN_NOMINATION(403, "不得决定本单位或本人提交的裁判推荐", "Nobody decides on a nomination of their own"),
    RECUSAL_INVALID(422, "回避登记填写有误", "The recusal has errors"),
    RECUSAL_NOT_FOUND(404, "没有这项回避登记", "There is no such recusal"),
    INSURANCE_NOT_ASKED(404, "本竞赛不要求此人投保", "No insurance is asked of this person here"),
    INSURANCE_UNIT_NEEDED(
            422,
            "须指明单位",
            "Name the unit",
            "此人由多个单位派出，须以 unit 指明其中之一",
            "Several units send this person: name one of them (unit)"),
    INSURANCE_INVALID(422, "保险登记填写有误", "The record of insurance has errors"),
    PERSON_NOT_IN_ENTRY(422, "该人不在这份报名中", "This person is not in the entry"),
    PERSON_NOT_FOUND(404, "没有这个人", "There is no such person"),
    PURPOSE_NEEDED(422, "须说明查看证件号码的目的", "Say what the number is needed for"),
    ACCOUNT_CODE_INVALID(
            422,
            "绑定码无效",
            "The code links no account",
            "绑定码有误、已使用、已过期，或者不是给本账号的",
            "It is unknown, used or over, or it is not for this account"),
    SUBSTITUTION_NOT_FOUND(404, "没有这项更换申请", "There is no such substitution"),
    SUBSTITUTION_NOT_PROVIDED(409, "本竞赛规则未规定更换选手", "The rulebook of this contest knows no substitution"),
    SUBSTITUTION_TOO_LATE(409, "更换选手的申请已过期限", "It is too late for a substitution", "{0}", "{0}"),
    SUBSTITUTION_LIMIT_UNDETERMINED(
            409, "更换申请的期限尚无法确定", "Nobody can say yet until when a substitution may be asked for", "{0}", "{0}"),
    SUBSTITUTION_OPEN(409, "这份报名已有待处理的更换申请", "The entry has an open substitution already"),
    SUBSTITUTION_INCOMPLETE(422, "更换申请缺少材料", "The substitution lacks a document", "缺少：{0}", "Missing: {0}");

    private final ProblemDefinition definition;

    RegistrationProblem(int status, String zh, String en) {
        this.definition = new ProblemDefinition(status, zh, en);
    }

    RegistrationProblem(int status, String zh, String en, String detailZh, String detailEn) {
        this.definition = new ProblemDefinition(status, zh, en, detailZh, detailEn);
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }

    @ApplicationScoped
    static class Catalogue implements ProblemCatalogue {
        @Override
        public List<RegistrationProblem> codes() {
            return List.of(values());
        }

        @Override
        public Map<String, RegistrationProblem> constraints() {
            return Map.of(
                    "contest_slug_key",
                    SLUG_TAKEN,
                    "entry_of_portal",
                    PORTAL_REFERENCE_TAKEN,
                    "account_link_once",
                    ACCOUNT_CODE_INVALID,
                    "judge_nominated_once",
                    JUDGE_ALREADY_NOMINATED);
        }
    }
}
