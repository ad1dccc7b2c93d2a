package org.podium.notification.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.podium.notification.contact.EntryEvent;
import org.podium.notification.contact.EntryEvent.Found;
import org.podium.notification.contact.Party;
import org.podium.notification.contact.Recipient;
import org.podium.notification.contest.PublishedRules;
import org.podium.notification.contest.PublishedRules.Said;
import org.podium.notification.template.Content.CapContent;
import org.podium.notification.template.Content.EntryContent;
import org.podium.notification.template.Content.Point;
import org.podium.notification.template.Content.SubstitutionContent;
import org.podium.notification.template.Letter;
import org.podium.notification.template.MailTemplate;
import org.podium.rulebook.Text;

/** (what happened to an entry, the contest's words) → letters. */
final class EntryLetters {
    private static final Set<String> REFUSING = Set.of("FAIL");
    private static final Set<String> DECIDED_BY_A_PERSON = Set.of("NEEDS_REVIEW");
    private static final Set<String> TO_CORRECT = Set.of("FAIL", "NEEDS_EVIDENCE");
    private static final Set<String> NOTICED = Set.of("FAIL", "NEEDS_EVIDENCE", "NEEDS_REVIEW");

    private final EntryEvent event;
    private final PublishedRules rules;
    private final Links links;
    private final Party party;

    private EntryLetters(EntryEvent event, PublishedRules rules, Links links) {
        this.event = event;
        this.rules = rules;
        this.links = links;
        this.party = event.party();
    }

    static List<Letter> write(MailTemplate template, EntryEvent event, PublishedRules rules, Links links) {
        EntryLetters letters = new EntryLetters(event, rules, links);
        Audience audience = new Audience(template, rules);
        return Stream.concat(audience.around(letters.party).stream(), audience.office().stream())
                .flatMap(to -> letters.to(to, template).stream())
                .toList();
    }

    private Optional<Letter> to(Recipient to, MailTemplate template) {
        return switch (template) {
            case ENTRY_RECEIVED -> entry(to, template, points(NOTICED), List.of(), afterReceipt());
            case ENTRY_RETURNED -> entry(to, template, points(TO_CORRECT), List.of(), List.of());
            case ENTRY_REFUSED -> entry(to, template, refusing(), List.of(), List.of());
            case ENTRY_APPROVED -> entry(to, template, List.of(), notes(to), duties());
            case ENTRY_WITHDRAWN, ENTRY_DISQUALIFIED -> entry(to, template, List.of(), List.of(), List.of());
            case AWARD_INELIGIBLE ->
                Optional.of(notes(to))
                        .filter(notes -> !notes.isEmpty())
                        .flatMap(notes -> entry(to, template, List.of(), notes, List.of()));
            case SUBSTITUTION_DECIDED -> substitution(to);
            default -> Optional.empty();
        };
    }

    private Optional<Letter> entry(
            Recipient to, MailTemplate template, List<Point> points, List<Point> notes, List<Point> duties) {
        boolean closed = rules.registrationIsOver(event.at());
        return Optional.of(new Letter(
                template,
                to,
                new EntryContent(
                        event.reference(),
                        rules.skill(event.skill()),
                        rules.division(event.division()),
                        event.unit().name(),
                        party.names(),
                        Words.time(event.at(), rules.contest().zone()),
                        inChinese(event.reason()),
                        points,
                        notes,
                        duties,
                        closed
                                ? null
                                : rules.registrationCloses().map(Words::day).orElse(null),
                        closed,
                        rules.starts(event.stage()).map(Words::day).orElse(null),
                        to.isUnit() ? links.entry(event.entryId()) : null)));
    }

    /** A unit that has used all its places of one cap (S2-16) learns it with the entry that took the last of them. */
    static List<Letter> capReached(PublishedRules.Cap cap, EntryEvent event, PublishedRules rules) {
        CapContent content = new CapContent(
                event.unit().name(),
                cap.competitors(),
                switch (cap.scope()) {
                    case "SKILL" -> rules.skill(event.skill());
                    case "SKILL_DIVISION" -> rules.skill(event.skill()) + " " + rules.division(event.division());
                    default -> "本次竞赛";
                },
                cap.sentence().zh(),
                rules.cite(cap.id(), cap.clause()));
        return new Audience(MailTemplate.UNIT_CAP_REACHED, rules)
                .around(event.party()).stream()
                        .filter(Recipient::isUnit)
                        .map(to -> new Letter(MailTemplate.UNIT_CAP_REACHED, to, content))
                        .toList();
    }

    private Optional<Letter> substitution(Recipient to) {
        EntryEvent.Substitution decided = event.substitution();
        if (decided == null) {
            return Optional.empty();
        }
        return Optional.of(new Letter(
                MailTemplate.SUBSTITUTION_DECIDED,
                to,
                new SubstitutionContent(
                        decided.approved(),
                        late(decided),
                        event.reference(),
                        rules.skill(event.skill()),
                        rules.division(event.division()),
                        event.unit().name(),
                        decided.outgoing().name(),
                        decided.incoming().name(),
                        Words.time(event.at(), rules.contest().zone()),
                        Optional.ofNullable(decided.reason()).orElse(inChinese(event.reason())),
                        decided.approved() ? List.of() : points(decided.findings(), TO_CORRECT, decided.incoming()),
                        decided.approved() ? notes(to) : List.of(),
                        decided.approved() ? insurance() : List.of())));
    }

    private boolean late(EntryEvent.Substitution decided) {
        Said rule = rules.registration().substitution();
        return rule != null
                && decided.findings().stream()
                        .anyMatch(found -> found.rule().equals(rule.id()) && "FAIL".equals(found.verdict()));
    }

    private List<Point> points(Set<String> verdicts) {
        return points(event.findings(), verdicts, null);
    }

    private List<Point> points(List<Found> findings, Set<String> verdicts, EntryEvent.@Nullable Named other) {
        return findings.stream()
                .filter(f -> f.verdict() != null && verdicts.contains(f.verdict()))
                .map(f -> new Point(title(f, other), f.sentence().zh(), rules.cite(f.rule(), f.clause())))
                .toList();
    }

    /** Who may compete but gets no award (S2-14). A competitor reads the own note, the unit all of them. */
    private List<Point> notes(Recipient to) {
        return event.competitors().stream()
                .filter(c -> !to.isCompetitor() || to.key().equals("person:" + c.personId()))
                .flatMap(c -> c.awardIneligible().stream()
                        .map(f -> new Point(c.name(), f.sentence().zh(), rules.cite(f.rule(), f.clause()))))
                .toList();
    }

    /** What refused it; where no rule did by itself, what a person had to decide. */
    private List<Point> refusing() {
        List<Point> failed = points(REFUSING);
        return failed.isEmpty() ? points(DECIDED_BY_A_PERSON) : failed;
    }

    private List<Point> afterReceipt() {
        Said substitution = rules.registration().substitution();
        return Stream.concat(
                        Stream.ofNullable(substitution).map(said -> point("更换选手", said)),
                        said(MailTemplate.ENTRY_RECEIVED))
                .toList();
    }

    /** What the rulebook asks of the unit once an entry stands: insurance, and what it wants said here (S2-33, S2-34). */
    private List<Point> duties() {
        List<Point> duties = new ArrayList<>(insurance());
        Said fees = rules.registration().fees();
        if (fees != null) {
            duties.add(point("报名费用", fees));
        }
        said(MailTemplate.ENTRY_APPROVED).forEach(duties::add);
        return duties;
    }

    private List<Point> insurance() {
        return rules.registration().insurance().stream()
                .map(said -> point("保险", said))
                .toList();
    }

    private Stream<Point> said(MailTemplate template) {
        return rules.statements(template.word()).stream().map(said -> point("参赛约定", said));
    }

    private Point point(String title, Said said) {
        return new Point(title, said.sentence().zh(), rules.cite(said.id(), said.clause()));
    }

    private String title(Found finding, EntryEvent.@Nullable Named other) {
        Stream<String> person = Stream.concat(
                        event.competitors().stream().map(c -> new EntryEvent.Named(c.personId(), c.name())),
                        Stream.ofNullable(other))
                .filter(n -> n.personId().equals(finding.personId()))
                .map(EntryEvent.Named::name)
                .limit(1);
        Stream<String> document = Stream.ofNullable(finding.document()).map(rules::document);
        String title = Stream.concat(person, document).collect(Collectors.joining(" · "));
        return title.isEmpty() ? "本报名" : title;
    }

    private static @Nullable String inChinese(@Nullable Text text) {
        return text == null || text.zh().isBlank() ? null : text.zh();
    }
}
