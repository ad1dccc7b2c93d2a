package org.podium.notification.message;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.podium.notification.contact.Party;
import org.podium.notification.contact.Recipient;
import org.podium.notification.contest.PublishedRules;
import org.podium.notification.message.AnnouncementEvent.Change;
import org.podium.notification.template.Content.AnnouncementContent;
import org.podium.notification.template.Letter;
import org.podium.notification.template.MailTemplate;
import org.podium.notification.template.Part.Point;
import org.podium.rulebook.Contest.Part;

/**
 * (what was announced, who was entered for what) → letters: one for each unit and person, with what concerns their own
 * entries. Whom nothing of it concerns is not written to; an amendment that changes nothing for anybody's entry is told to
 * all, with its reason.
 */
final class AnnouncementLetters {
    private static final String CANCELLED = "CANCELLED";
    private static final String MERGED = "MERGED";

    private final AnnouncementEvent told;
    private final PublishedRules rules;
    private final Audience audience;
    private final Map<String, Recipient> recipients = new LinkedHashMap<>();
    private final Map<String, About> abouts = new LinkedHashMap<>();

    AnnouncementLetters(AnnouncementEvent told, PublishedRules rules) {
        this.told = told;
        this.rules = rules;
        this.audience = new Audience(MailTemplate.ANNOUNCEMENT_PUBLISHED, rules);
    }

    /** What one letter is about. */
    private static final class About {
        private final Set<Change> changes = new LinkedHashSet<>();
        private final List<String> standing = new ArrayList<>();
        private final List<String> ended = new ArrayList<>();
        private boolean drafts;
    }

    /** @param parties of every entry that is named; @param now a unit as it is called and reached now */
    List<Letter> write(Map<UUID, Party> parties, UnaryOperator<Party.Unit> now) {
        told.entries()
                .forEach(entry ->
                        add(entry, Objects.requireNonNull(parties.get(entry.entryId()), "an entry that nobody knows")));
        if (audience.includes(Recipient.Kind.UNIT)) {
            told.drafting().forEach(draft -> add(draft, now));
        }
        return recipients.values().stream().map(this::letter).toList();
    }

    private void add(AnnouncementEvent.Entered entry, Party party) {
        Part place = new Part(null, entry.region(), party.skill(), party.division());
        concerning(place).ifPresent(changes -> {
            String words = party.names() + "（" + party.reference() + "，" + Words.place(place, rules) + "）";
            for (Recipient to : audience.around(party)) {
                About about = about(to, changes);
                (entry.ended() ? about.ended : about.standing).add(words);
            }
        });
    }

    private void add(AnnouncementEvent.Drafting draft, UnaryOperator<Party.Unit> now) {
        concerning(draft.place()).ifPresent(changes -> {
            Party.Unit unit = now.apply(new Party.Unit(draft.uscc(), draft.name(), draft.email()));
            about(Recipient.unit(unit.uscc(), unit.name(), unit.email()), changes).drafts = true;
        });
    }

    private About about(Recipient to, List<Change> changes) {
        recipients.putIfAbsent(to.key(), to);
        About about = abouts.computeIfAbsent(to.key(), key -> new About());
        about.changes.addAll(changes);
        return about;
    }

    /** Empty: they are not written to. */
    private Optional<List<Change>> concerning(Part place) {
        List<Change> own =
                told.changes().stream().filter(change -> change.concerns(place)).toList();
        return own.isEmpty() && !told.changes().isEmpty() ? Optional.empty() : Optional.of(own);
    }

    private Letter letter(Recipient to) {
        About about = abouts.getOrDefault(to.key(), new About());
        // in the order of the announcement, whatever entry they came with
        List<Change> changes =
                told.changes().stream().filter(about.changes::contains).toList();
        String subject = changes.stream()
                .map(change -> Words.change(change.kind()))
                .distinct()
                .collect(Collectors.joining("、"));
        return new Letter(
                MailTemplate.ANNOUNCEMENT_PUBLISHED,
                to,
                new AnnouncementContent(
                        subject.isEmpty() ? "规则修订" : subject,
                        told.reason(),
                        Words.time(told.at(), rules.contest().zone()),
                        told.rulebookVersion(),
                        changes.stream().map(this::point).toList(),
                        String.join("、", about.standing),
                        String.join("、", about.ended),
                        changes.stream().anyMatch(change -> change.kind().equals(MERGED)),
                        about.drafts));
    }

    private Point point(Change change) {
        Part of = change.of();
        Part into = change.into();
        String title = Words.change(change.kind());
        if (change.kind().equals(CANCELLED)) {
            title += "：" + Words.place(of, rules);
        } else if (into != null && of != null) {
            title += "：" + Words.place(of, rules) + "并入" + Words.place(of.with(into), rules);
        }
        String rule = change.rule();
        String basis = rule == null ? rules.cite(change.clause()) : rules.cite(rule, change.clause());
        return new Point(title, change.sentence().zh(), basis + "，规则书第 " + told.rulebookVersion() + " 版");
    }
}
