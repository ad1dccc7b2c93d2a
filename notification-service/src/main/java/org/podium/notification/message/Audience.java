package org.podium.notification.message;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.podium.notification.contact.Party;
import org.podium.notification.contact.Recipient;
import org.podium.notification.contest.PublishedRules;
import org.podium.notification.template.Content;
import org.podium.notification.template.Letter;
import org.podium.notification.template.MailTemplate;

/** Who of the people around an entry gets a mail: what the rulebook's messages chapter says, else the house's default. */
final class Audience {
    private final MailTemplate template;
    private final PublishedRules rules;

    Audience(MailTemplate template, PublishedRules rules) {
        this.template = template;
        this.rules = rules;
    }

    /**
     * Everybody once, by the first of their roles: who leads may coach too. A role or a person without an address in the
     * events is skipped: nobody can be written to there.
     */
    List<Recipient> around(Party party) {
        List<Recipient> recipients = new ArrayList<>();
        if (includes(Recipient.Kind.UNIT)) {
            recipients.add(unit(party));
        }
        if (includes(Recipient.Kind.COMPETITOR)) {
            recipients.addAll(competitors(party));
        }
        Party.Person leader = party.support().leader();
        if (includes(Recipient.Kind.LEADER) && leader != null) {
            reached(leader, Recipient::leader).ifPresent(recipients::add);
        }
        if (includes(Recipient.Kind.COACH)) {
            party.support().coaches().forEach(coach -> reached(coach, Recipient::coach)
                    .ifPresent(recipients::add));
        }
        Map<String, Recipient> each = new LinkedHashMap<>();
        recipients.forEach(to -> each.putIfAbsent(to.key(), to));
        return List.copyOf(each.values());
    }

    /** One letter for each unit and person, however many entries they have. @param content of a letter about these people */
    List<Letter> once(List<Party> parties, Function<String, Content> content) {
        Map<String, Recipient> recipients = new LinkedHashMap<>();
        Map<String, List<Party>> own = new LinkedHashMap<>();
        for (Party party : parties) {
            for (Recipient to : around(party)) {
                recipients.putIfAbsent(to.key(), to);
                own.computeIfAbsent(to.key(), key -> new ArrayList<>()).add(party);
            }
        }
        return recipients.values().stream()
                .map(to -> new Letter(
                        template,
                        to,
                        content.apply(own.getOrDefault(to.key(), List.of()).stream()
                                .map(Party::names)
                                .collect(Collectors.joining("、")))))
                .toList();
    }

    /**
     * The unit that gets something itself; one without a known address is reached through whoever sent the entry, and where
     * there is none, through the office.
     */
    List<Recipient> around(Concerned.Addressed to) {
        if (!includes(Recipient.Kind.UNIT)) {
            return List.of();
        }
        Party.Unit unit = to.unit();
        Party party = to.party();
        if (unit == null && party != null) {
            unit = party.unit();
        }
        return unit == null ? desk() : List.of(Recipient.unit(unit.uscc(), unit.name(), unit.email()));
    }

    /** The office's copy, where the rulebook asks for one and names a desk with an address. */
    List<Recipient> office() {
        return includes(Recipient.Kind.OFFICE) ? desk() : List.of();
    }

    private List<Recipient> desk() {
        List<Recipient> office = new ArrayList<>();
        rules.desk().ifPresent(desk -> {
            String email = desk.email();
            if (email != null) {
                office.add(Recipient.office(desk.name().zh(), email));
            }
        });
        return office;
    }

    boolean includes(Recipient.Kind kind) {
        return rules.receivers(template.word())
                .map(roles -> roles.contains(kind.name()))
                .orElseGet(() -> template.receivers().contains(kind));
    }

    static Recipient unit(Party party) {
        return Recipient.unit(
                party.unit().uscc(), party.unit().name(), party.unit().email());
    }

    static List<Recipient> competitors(Party party) {
        return party.competitors().stream()
                .flatMap(person -> reached(person, Recipient::competitor).stream())
                .toList();
    }

    private interface Role {
        Recipient of(String personId, String name, String email);
    }

    private static Optional<Recipient> reached(Party.Person person, Role role) {
        String email = person.email();
        return email == null || email.isBlank()
                ? Optional.empty()
                : Optional.of(role.of(person.personId(), person.name(), email));
    }
}
