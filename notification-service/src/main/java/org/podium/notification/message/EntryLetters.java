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
import org.podium.notification.template.Content.SubstitutionContent;
import org.podium.notification.template.Letter;
import org.podium.notification.template.MailTemplate;
import org.podium.notification.template.Part.Point;
import org.podium.rulebook.Text;

/** (what happened to an entry, the contest's words) → letters. */
final class EntryLetters {
    /** What a refusal rests on, the first that there is: a rule that is broken, what is missing, what a person had to decide. */
    private static final List<Set<String>> REFUSING =
            List.of(Set.of("FAIL"), Set.of("NEEDS_EVIDENCE"), Set.of("NEEDS_REVIEW"));

    private static final List<Set<String>> TO_CORRECT =
            List.of(Set.of("FAIL", "NEEDS_EVIDENCE"), Set.of("NEEDS_REVIEW"));
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
            case ENTRY_RECEIVED -> entry(to, template, noticed(), List.of(), afterReceipt());
            case ENTRY_RETURNED -> entry(to, template, grounds(TO_CORRECT), List.of(), List.of());
            case ENTRY_REFUSED -> entry(to, template, grounds(REFUSING), List.of(), List.of());
            case ENTRY_APPROVED -> entry(to, template, List.of(), notes(to), duties());
            case ENTRY_WITHDRAWN -> entry(to, template, List.of(), List.of(), List.of());
            case ENTRY_DISQUALIFIED -> entry(to, template, broken(), List.of(), List.of());
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
                        decided.approved() ? List.of() : grounds(decided),
                        decided.approved() ? notes(to) : List.of(),
                        decided.approved() ? insurance() : List.of())));
    }

    private boolean late(EntryEvent.Substitution decided) {
        Said rule = rules.registration().substitution();
        return rule != null
                && decided.findings().stream()
                        .anyMatch(found -> found.rule().equals(rule.id()) && "FAIL".equals(found.verdict()));
    }

    /** What was found before was answered by the approval: a disqualification rests on the rule that is named, and on it alone. */
    private List<Point> broken() {
        return points(Stream.ofNullable(event.ground()).toList(), null);
    }

    private List<Point> noticed() {
        return points(among(event.findings(), NOTICED), null);
    }

    private List<Point> grounds(List<Set<String>> verdicts) {
        return points(grounds(event.ground(), event.findings(), verdicts), null);
    }

    private List<Point> grounds(EntryEvent.Substitution decided) {
        return points(grounds(decided.ground(), decided.findings(), TO_CORRECT), decided.incoming());
    }

    /**
     * What a decision rests on. Where the office named a rule it is that one, with what was found by it, and whatever else
     * belongs to the first of the groups; otherwise the first group of verdicts that was found at all.
     */
    private static List<Found> grounds(@Nullable Found named, List<Found> findings, List<Set<String>> verdicts) {
        if (named == null) {
            return verdicts.stream()
                    .map(group -> among(findings, group))
                    .filter(found -> !found.isEmpty())
                    .findFirst()
                    .orElse(List.of());
        }
        List<Found> byName = among(findings, NOTICED).stream()
                .filter(found -> found.rule().equals(named.rule()))
                .toList();
        Stream<Found> others = verdicts.stream()
                .limit(1)
                .flatMap(group -> among(findings, group).stream())
                .filter(found -> !found.rule().equals(named.rule()));
        return Stream.concat((byName.isEmpty() ? List.of(named) : byName).stream(), others)
                .toList();
    }

    private static List<Found> among(List<Found> findings, Set<String> verdicts) {
        return findings.stream()
                .filter(f -> f.verdict() != null && verdicts.contains(f.verdict()))
                .toList();
    }

    private List<Point> points(List<Found> findings, EntryEvent.@Nullable Named other) {
        return findings.stream()
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
