package org.podium.notification.message;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.podium.notification.contact.Party;
import org.podium.notification.contest.PublishedRules;
import org.podium.notification.template.Content.AppealContent;
import org.podium.notification.template.Letter;
import org.podium.notification.template.MailTemplate;
import org.podium.rulebook.Text;

/** (what became of an appeal, whom it is for, the contest's words) → letters to the unit that appealed (S2-05). */
final class AppealLetters {
    private AppealLetters() {}

    static List<Letter> write(MailTemplate template, AppealEvent told, Party party, PublishedRules rules) {
        Text sentence = told.sentence();
        AppealContent content = new AppealContent(
                party.names(),
                party.reference(),
                rules.stage(told.stage()) + " · " + rules.skill(told.skill()) + " · " + rules.division(told.division()),
                Words.ground(told.ground()),
                Words.time(told.at(), rules.contest().zone()),
                due(told, rules),
                "UPHELD".equals(told.ruling()),
                told.reason(),
                sentence == null ? null : sentence.zh(),
                basis(told, rules));
        return new Audience(template, rules)
                .around(party).stream()
                        .map(to -> new Letter(template, to, content))
                        .toList();
    }

    private static @Nullable String due(AppealEvent told, PublishedRules rules) {
        Instant due = told.answerDue();
        return due == null ? null : Words.time(due, rules.contest().zone());
    }

    private static @Nullable String basis(AppealEvent told, PublishedRules rules) {
        String rule = told.rule();
        String clause = told.clause();
        return rule == null || clause == null ? null : rules.cite(rule, clause, told.rulebookVersion());
    }
}
