package org.podium.notification.message;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.podium.notification.contact.Party;
import org.podium.notification.contact.Recipient;
import org.podium.notification.contest.PublishedRules;
import org.podium.notification.template.Content.QualifiedContent;
import org.podium.notification.template.Letter;
import org.podium.notification.template.MailTemplate;
import org.podium.notification.template.Part.Finalist;

/** (who goes on, whom it concerns, the contest's words) → letters: one for each unit and person, of the own entries only. */
final class QualificationLetters {
    private QualificationLetters() {}

    static List<Letter> write(
            MailTemplate template, QualificationEvent told, Map<UUID, Party> parties, PublishedRules rules) {
        Audience audience = new Audience(template, rules);
        Map<String, Recipient> recipients = new LinkedHashMap<>();
        Map<String, List<Finalist>> own = new LinkedHashMap<>();
        for (QualificationEvent.Place place : told.entries()) {
            Party party = Objects.requireNonNull(parties.get(place.entryId()), "a place of an unknown entry");
            Finalist finalist = new Finalist(party.names(), party.reference(), place.rank(), place.successor());
            for (Recipient to : audience.around(party)) {
                recipients.putIfAbsent(to.key(), to);
                own.computeIfAbsent(to.key(), key -> new ArrayList<>()).add(finalist);
            }
        }
        return recipients.values().stream()
                .map(to -> new Letter(template, to, content(told, own.getOrDefault(to.key(), List.of()), rules)))
                .toList();
    }

    private static QualifiedContent content(QualificationEvent told, List<Finalist> entries, PublishedRules rules) {
        return new QualifiedContent(
                rules.skill(told.skill()),
                rules.division(told.division()),
                rules.stage(told.stage()),
                rules.stage(told.nextStage()),
                List.copyOf(entries),
                rules.starts(told.nextStage()).map(Words::day).orElse(null),
                told.reason(),
                told.resultVersion(),
                rules.cite(told.rule(), told.clause(), told.rulebookVersion()));
    }
}
