package org.podium.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.podium.notification.Samples;
import org.podium.notification.contact.Party;
import org.podium.notification.contact.Recipient;
import org.podium.notification.template.Letter;
import org.podium.notification.template.MailTemplate;
import org.podium.notification.template.SampleLetters;
import org.podium.notification.template.Templates;

/** A unit that appealed reads what became of it, with the rule (S2-05); so does one that proposed a judge (S2-22). */
class AppealLettersTest {
    private static final Party PARTY = new Party(
            UUID.randomUUID(),
            "S25-0001",
            "AI_TRAINER",
            "EMPLOYEE",
            new Party.Unit("UNIT-A", "甲公司", "a@example.org"),
            List.of(new Party.Person("p1", "林晓", "lin@example.org")));

    @Test
    void an_appeal_that_was_taken_in_is_confirmed_to_the_unit_alone_with_when_an_answer_is_due() {
        List<Letter> letters = appeal(
                MailTemplate.APPEAL_RECEIVED,
                "scoring.appeal-filed.v1",
                event -> event.put("answerDue", "2025-11-12T10:00:00Z"));

        assertThat(letters).extracting(letter -> letter.to().kind()).containsExactly(Recipient.Kind.UNIT);
        assertThat(text(letters.getFirst()))
                .contains("决赛 · 人工智能训练师 · 职工组", "事由：设备", "提出时间：2025年11月12日 16:00", "答复期限：2025年11月12日 18:00")
                .contains("现场申诉在该场结束后 2 小时内提出。", "《示例选拔赛方案》五（S9-47），规则书第 2 版");
        assertThat(text(appeal(MailTemplate.APPEAL_RECEIVED, "scoring.appeal-filed.v1", event -> {})
                        .getFirst()))
                .doesNotContain("答复期限");
    }

    @Test
    void a_ruling_is_told_with_its_reason_and_that_it_is_final() {
        String upheld =
                text(appeal(MailTemplate.APPEAL_RULED, "scoring.appeal-ruled.v1", event -> event.put("rule", "S9-47")
                                .put("clause", "S9 五"))
                        .getFirst());
        String rejected = text(
                appeal(MailTemplate.APPEAL_RULED, "scoring.appeal-ruled.v1", event -> event.put("ruling", "REJECTED"))
                        .getFirst());

        assertThat(upheld).contains("申诉成立。", "裁决理由：监督记录证实断电。", "（S9-47），规则书第 2 版", "更正后的成绩另行公布", "裁决为最终裁决");
        assertThat(rejected).contains("申诉不成立。", "成绩和处罚不变").doesNotContain("依据");
    }

    @Test
    void one_that_lapsed_is_told_with_the_announcement_that_ended_it() {
        assertThat(text(appeal(MailTemplate.APPEAL_LAPSED, "scoring.appeal-lapsed.v1", event -> {})
                        .getFirst()))
                .contains("申诉没有裁决", "原因：按公告 S9-29/CANCELLED 取消：人数不足。", "终止时间：2025年11月12日 17:30");
    }

    @Test
    void who_proposed_a_judge_reads_what_was_decided_and_why() {
        assertThat(judge(event -> event.put("skill", "AI_TRAINER")))
                .contains("周平已获聘任为本次竞赛的裁判", "赛项：人工智能训练师", "时间：2025年10月30日 15:00", "裁判回避本单位选手所在的组")
                .doesNotContain("审查意见", "依据");
        assertThat(judge(event -> event.put("decision", "REFUSED")
                        .put("reason", "名额已满")
                        .put("rule", "S9-22/JUDGES")
                        .put("clause", "S9 四(二)")))
                .contains("周平没有获聘为本次竞赛的裁判", "审查意见：名额已满", "《示例选拔赛方案》四(二)（S9-22/JUDGES），规则书第 2 版", "可以另行推荐")
                .doesNotContain("赛项：");
    }

    private static List<Letter> appeal(MailTemplate template, String type, Consumer<ObjectNode> change) {
        return AppealLetters.write(template, Samples.event(type, AppealEvent.class, change), PARTY, Samples.rules());
    }

    private static String judge(Consumer<ObjectNode> change) {
        JudgeEvent told = Samples.event("registration.judge-decided.v1", JudgeEvent.class, change);
        List<Letter> letters = AnswerJudges.letters(told, PARTY.unit(), Samples.rules());
        assertThat(letters).extracting(letter -> letter.to().email()).containsExactly("a@example.org");
        return text(letters.getFirst());
    }

    private static String text(Letter letter) {
        return new Templates()
                .write(SampleLetters.LETTERHEAD, letter, Templates.CHINESE)
                .text();
    }
}
