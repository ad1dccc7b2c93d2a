package org.podium.notification.message;

import java.util.List;
import org.podium.notification.contact.Party;
import org.podium.notification.contact.Recipient;
import org.podium.notification.contest.PublishedRules;
import org.podium.notification.template.Content.DeadlineContent;
import org.podium.notification.template.Content.DutyContent;
import org.podium.notification.template.Content.SubstitutionsContent;
import org.podium.notification.template.Letter;
import org.podium.notification.template.MailTemplate;
import org.podium.notification.template.Part.OpenDuty;
import org.podium.notification.template.Part.Point;

/** (a last day that draws near, the contest's words) → letters to the units that it concerns. */
final class ReminderLetters {
    private ReminderLetters() {}

    static List<Letter> write(ReminderEvent draft, Party.Unit unit, PublishedRules rules, Links links) {
        DeadlineContent content = new DeadlineContent(
                draft.reference(),
                rules.skill(draft.skill()),
                rules.division(draft.division()),
                unit.name(),
                draft.daysLeft() == 0 ? "今天截止" : "还有 " + draft.daysLeft() + " 天截止",
                Words.day(draft.lastDay()),
                rules.registrationClosesBy().orElse(null),
                draft.findings().stream().map(missing -> point(missing, rules)).toList(),
                links.entry(draft.entryId()));
        return new Audience(MailTemplate.DEADLINE_NEAR, rules)
                .around(draft.party(unit)).stream()
                        .filter(Recipient::isUnit)
                        .map(to -> new Letter(MailTemplate.DEADLINE_NEAR, to, content))
                        .toList();
    }

    /** To every unit that still takes part, once: whoever cannot come can be replaced until then. */
    static List<Letter> substitutionsClosing(SubstitutionsClosing closing, List<Party> parties, PublishedRules rules) {
        int left = closing.workingDaysLeft();
        return new Audience(MailTemplate.SUBSTITUTIONS_CLOSING, rules)
                .once(
                        parties,
                        names -> new SubstitutionsContent(
                                names,
                                left == 0 ? "今天截止" : "还有 " + left + " 个工作日截止",
                                Words.day(closing.lastDay()),
                                rules.cite(closing.rule(), closing.clause())));
    }

    /** What is open of a unit's duties, in one letter to each unit that sent entries. */
    static List<Letter> duties(DutyEvent told, List<Party.Unit> units, PublishedRules rules) {
        if (!new Audience(MailTemplate.UNIT_DUTY_DUE, rules).includes(Recipient.Kind.UNIT)) {
            return List.of();
        }
        DutyContent content = new DutyContent(told.duties().stream()
                .map(duty -> new OpenDuty(
                        rules.document(duty.document()),
                        duty.mandatory(),
                        duty.sentence().zh(),
                        Words.day(duty.lastDay()),
                        duty.daysLeft() == 0 ? "今天截止" : "还有 " + duty.daysLeft() + " 天",
                        rules.cite(duty.rule(), duty.clause(), told.rulebookVersion())))
                .toList());
        return units.stream()
                .map(unit -> new Letter(
                        MailTemplate.UNIT_DUTY_DUE, Recipient.unit(unit.uscc(), unit.name(), unit.email()), content))
                .toList();
    }

    private static Point point(ReminderEvent.Missing missing, PublishedRules rules) {
        String document = missing.document();
        return new Point(
                document == null ? "本报名" : rules.document(document),
                missing.sentence().zh(),
                rules.cite(missing.rule(), missing.clause()));
    }
}
