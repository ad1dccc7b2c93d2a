package org.podium.notification.message;

import java.util.List;
import org.podium.notification.contact.Party;
import org.podium.notification.contest.PublishedRules;
import org.podium.notification.template.Content.MergerKeptContent;
import org.podium.notification.template.Letter;
import org.podium.notification.template.MailTemplate;

/** (what stays apart, and why; who competes there) → letters: one for each unit and person, of the own entries only. */
final class MergerLetters {
    private MergerLetters() {}

    static List<Letter> write(MergerEvent told, List<Party> parties, PublishedRules rules) {
        return new Audience(MailTemplate.MERGER_KEPT, rules)
                .once(
                        parties,
                        competitors -> new MergerKeptContent(
                                Words.place(told.from(), rules),
                                Words.place(told.into(), rules),
                                told.late(),
                                told.reason(),
                                competitors,
                                rules.cite(told.rule(), told.clause(), told.rulebookVersion())));
    }
}
