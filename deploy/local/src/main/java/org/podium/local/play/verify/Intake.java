package org.podium.local.play.verify;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.podium.local.play.pack.ContestPackage;
import org.podium.local.play.pack.Entry;
import org.podium.local.play.pack.Person;
import org.podium.rulebook.Registration;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.calendar.Deadline;
import org.podium.rulebook.calendar.Deadlines;
import org.podium.rulebook.identity.Check;
import org.podium.rulebook.identity.ResidentId;

/** Which entries are not taken in at all: a number that is none, too late, a person twice, no place left in the unit. */
final class Intake {
    private final ContestPackage pack;
    private final Rulebook rulebook;
    private final Map<String, Set<String>> persons = new HashMap<>();
    private final Map<String, Integer> used = new HashMap<>();

    Intake(ContestPackage pack, Rulebook rulebook) {
        this.pack = pack;
        this.rulebook = rulebook;
    }

    /** Entry → id of the rule that refused it. */
    Map<String, String> refused() {
        Map<String, String> refused = new LinkedHashMap<>();
        List<Entry> inOrder = new ArrayList<>(pack.entries().values());
        inOrder.sort(Comparator.comparing(
                entry ->
                        entry.submittedAt() == null ? null : entry.submittedAt().toInstant(),
                Comparator.nullsLast(Comparator.naturalOrder())));
        for (Entry entry : inOrder) {
            String rule = refusal(entry);
            if (rule != null) {
                refused.put(entry.entry(), rule);
            }
        }
        return refused;
    }

    private @Nullable String refusal(Entry entry) {
        Registration rules = rulebook.registration();
        for (Person person : entry.competitors()) {
            boolean wrong = ResidentId.check(person.idNumber(), Facts.day(rulebook, entry))
                    instanceof Check.Invalid<ResidentId>;
            if (wrong && rules.identityNumber() != null) {
                return rules.identityNumber().id();
            }
        }
        OffsetDateTime at = entry.submittedAt();
        boolean late = at != null
                && Deadlines.registrationCloses(rulebook)
                        .map((Deadline.At closes) -> !closes.allows(at.toInstant()))
                        .orElse(false);
        if (late && rules.closes() != null) {
            return rules.closes().id();
        }
        Registration.OneEntry oneEntry = rules.oneEntry();
        if (oneEntry != null && entry.competitors().stream().anyMatch(person -> taken(oneEntry, entry, person))) {
            return oneEntry.id();
        }
        for (Registration.Cap cap : rules.caps()) {
            int asked = entry.competitors().size();
            if (used.getOrDefault(holder(cap, entry), 0) + asked > cap.competitors()) {
                return cap.id();
            }
        }
        claim(entry);
        return null;
    }

    private boolean taken(Registration.OneEntry rule, Entry entry, Person person) {
        return persons.getOrDefault(scope(rule.scope(), entry), Set.of()).contains(person.idNumber());
    }

    private void claim(Entry entry) {
        Registration rules = rulebook.registration();
        for (Registration.Cap cap : rules.caps()) {
            used.merge(holder(cap, entry), entry.competitors().size(), Integer::sum);
        }
        Registration.OneEntry oneEntry = rules.oneEntry();
        if (oneEntry != null) {
            Set<String> known = persons.computeIfAbsent(scope(oneEntry.scope(), entry), scope -> new HashSet<>());
            entry.competitors().forEach(person -> known.add(person.idNumber()));
        }
    }

    private String holder(Registration.Cap cap, Entry entry) {
        return cap.id() + "|" + scope(cap.scope(), entry) + "|"
                + pack.unit(entry.unit()).legal();
    }

    /** Entries of the same one share a claim on a person, or the places of a unit. */
    static String scope(Registration.Scope scope, Entry entry) {
        return switch (scope) {
            case CONTEST -> "";
            case SKILL -> entry.skill();
            case SKILL_DIVISION -> entry.skill() + "|" + entry.division();
        };
    }
}
