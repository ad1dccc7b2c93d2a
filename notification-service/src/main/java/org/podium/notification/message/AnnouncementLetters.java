package org.podium.notification.message;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.podium.notification.contact.Party;
import org.podium.notification.contact.Placed;
import org.podium.notification.contact.Recipient;
import org.podium.notification.contest.PublishedRules;
import org.podium.notification.message.AnnouncementEvent.Change;
import org.podium.notification.template.Content.AnnouncementContent;
import org.podium.notification.template.Content.Point;
import org.podium.notification.template.Letter;
import org.podium.notification.template.MailTemplate;
import org.podium.rulebook.Contest.Part;

/**
 * (what was announced, who is entered for what) → letters: one for each unit and person, with what concerns their own
 * entries. Whom nothing of it concerns is not written to; an amendment that changes nothing for anybody's entry is told to
 * all, with its reason. Whose entry was cancelled by an earlier announcement hears no more of the contest.
 */
final class AnnouncementLetters {
    private static final String CANCELLED = "CANCELLED";
    private static final String MERGED = "MERGED";

    private final AnnouncementEvent told;
    private final PublishedRules rules;
    private final Audience audience;
    private final Map<String, Recipient> recipients = new LinkedHashMap<>();
    private final Map<String, About> abouts = new LinkedHashMap<>();

    private AnnouncementLetters(AnnouncementEvent told) {
        this.told = told;
        this.rules = told.rulebook();
        this.audience = new Audience(MailTemplate.ANNOUNCEMENT_PUBLISHED, rules);
    }

    /** What one letter is about. */
    private static final class About {
        private final Set<Change> changes = new LinkedHashSet<>();
        private final List<String> standing = new ArrayList<>();
        private final List<String> ended = new ArrayList<>();
        private boolean drafts;
    }

    /** @param now a unit as it is called and reached now */
    static List<Letter> write(AnnouncementEvent told, List<Placed> entered, UnaryOperator<Party.Unit> now) {
        AnnouncementLetters letters = new AnnouncementLetters(told);
        entered.forEach(letters::add);
        if (letters.audience.includes(Recipient.Kind.UNIT)) {
            told.amendment().drafting().forEach(draft -> letters.add(draft, now));
        }
        return letters.recipients.values().stream().map(letters::letter).toList();
    }

    private void add(Placed entry) {
        List<Change> changes = concerning(entry.place(), entry.cancelled()).orElse(null);
        if (changes == null) {
            return;
        }
        String words = entry.party().names() + "（" + entry.party().reference() + "，" + words(entry.place()) + "）";
        boolean ended = changes.stream().anyMatch(this::ends);
        for (Recipient to : audience.around(entry.party())) {
            About about = about(to, changes);
            (ended ? about.ended : about.standing).add(words);
        }
    }

    private void add(AnnouncementEvent.Drafting draft, UnaryOperator<Party.Unit> now) {
        concerning(draft.place(), false).ifPresent(changes -> {
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
    private Optional<List<Change>> concerning(Part place, boolean cancelled) {
        List<Change> all = told.amendment().changes();
        List<Change> own =
                all.stream().filter(change -> change.concerns(place)).toList();
        boolean outsider = !all.isEmpty() && own.isEmpty();
        boolean gone = cancelled && own.stream().noneMatch(change -> change.kind().equals(CANCELLED));
        return outsider || gone ? Optional.empty() : Optional.of(own);
    }

    /** One stage of several is not all that an entry is for. */
    private boolean ends(Change change) {
        Part of = change.of();
        return change.kind().equals(CANCELLED)
                && (of == null
                        || of.stage() == null
                        || rules.contest().stages().size() == 1);
    }

    private Letter letter(Recipient to) {
        About about = abouts.getOrDefault(to.key(), new About());
        // in the order of the announcement, whatever entry they came with
        List<Change> changes = told.amendment().changes().stream()
                .filter(about.changes::contains)
                .toList();
        String subject = changes.stream()
                .map(change -> Words.change(change.kind()))
                .distinct()
                .collect(Collectors.joining("、"));
        return new Letter(
                MailTemplate.ANNOUNCEMENT_PUBLISHED,
                to,
                new AnnouncementContent(
                        subject.isEmpty() ? "规则修订" : subject,
                        told.amendment().reason(),
                        Words.time(told.amendment().at(), rules.contest().zone()),
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
            title += "：" + words(of);
        } else if (into != null && of != null) {
            title += "：" + words(of) + "并入" + words(of.with(into));
        }
        String rule = change.rule();
        String basis = rule == null ? rules.cite(change.clause()) : rules.cite(rule, change.clause());
        return new Point(title, change.sentence().zh(), basis + "，规则书第 " + told.rulebookVersion() + " 版");
    }

    private String words(@Nullable Part part) {
        if (part == null) {
            return "整个竞赛";
        }
        String stage = part.stage();
        String region = part.region();
        String skill = part.skill();
        String division = part.division();
        List<String> words = Stream.of(
                        stage == null ? "" : rules.stage(stage),
                        region == null ? "" : "赛区 " + region,
                        skill == null ? "" : rules.skill(skill),
                        division == null ? "" : rules.division(division))
                .filter(word -> !word.isEmpty())
                .toList();
        return words.isEmpty() ? "整个竞赛" : String.join(" · ", words);
    }
}
