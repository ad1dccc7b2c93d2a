package org.podium.notification.message;

import java.util.List;
import org.podium.notification.contact.Party;
import org.podium.notification.contact.Recipient;
import org.podium.notification.contest.PublishedRules;
import org.podium.notification.template.Content.DeadlineContent;
import org.podium.notification.template.Content.Point;
import org.podium.notification.template.Letter;
import org.podium.notification.template.MailTemplate;

/** (a draft while registration ends, the contest's words) → a letter to its unit. */
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

    private static Point point(ReminderEvent.Missing missing, PublishedRules rules) {
        String document = missing.document();
        return new Point(
                document == null ? "本报名" : rules.document(document),
                missing.sentence().zh(),
                rules.cite(missing.rule(), missing.clause()));
    }
}
