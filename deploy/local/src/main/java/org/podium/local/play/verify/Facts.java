package org.podium.local.play.verify;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.podium.local.play.pack.ContestPackage;
import org.podium.local.play.pack.Document;
import org.podium.local.play.pack.Entry;
import org.podium.local.play.pack.Person;
import org.podium.local.play.pack.Unit;
import org.podium.local.play.scan.Scans;
import org.podium.rulebook.EligibilityRule.TitleFactKind;
import org.podium.rulebook.Registration;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.eligibility.CoachFacts;
import org.podium.rulebook.eligibility.CompetitorFacts;
import org.podium.rulebook.eligibility.DocumentFacts;
import org.podium.rulebook.eligibility.EntryFacts;
import org.podium.rulebook.eligibility.TitleFact;
import org.podium.rulebook.eligibility.UnitFacts;

/** The rows of a package as the facts that the rules look at. */
final class Facts {
    private static final int BIRTH = 6;
    private static final int AFTER_BIRTH = 14;

    private final ContestPackage pack;
    private final Scans scans = new Scans();

    Facts(ContestPackage pack) {
        this.pack = pack;
    }

    /**
     * The day an entry comes in, in the contest's zone: the last day of registration where the package gives no time.
     *
     * @throws IllegalArgumentException where the rulebook names none either
     */
    static LocalDate day(Rulebook rulebook, Entry entry) {
        OffsetDateTime at = entry.submittedAt();
        if (at != null) {
            return at.atZoneSameInstant(rulebook.contest().zoneId()).toLocalDate();
        }
        Registration.Closes closes = rulebook.registration().closes();
        if (closes == null) {
            throw new IllegalArgumentException("entry " + entry.entry()
                    + " has no submitted_at, and the rulebook names no last day of registration: nobody can say on"
                    + " which day it is looked at");
        }
        return closes.day();
    }

    /** @param competitors who stands in the entry now; ids of persons are their place in it, also where they lead or coach */
    EntryFacts of(Rulebook rulebook, Entry entry, List<Person> competitors) {
        Unit unit = pack.unit(entry.unit());
        List<CompetitorFacts> team = new ArrayList<>();
        for (int i = 0; i < competitors.size(); i++) {
            team.add(competitor(rulebook, entry.entry() + "#" + i, competitors.get(i)));
        }
        Person leader = entry.leader();
        return new EntryFacts(
                entry.skill(),
                entry.division(),
                entry.region().isEmpty() ? null : entry.region(),
                facts(unit),
                team,
                entry.coaches().stream()
                        .map(coach -> new CoachFacts(id(coach, entry, competitors), coach.role()))
                        .toList(),
                leader == null ? null : new CoachFacts(id(leader, entry, competitors), leader.role()),
                entry.route().isEmpty() ? null : entry.route(),
                competitors.isEmpty() ? Map.of() : documents(rulebook, competitors.getFirst()));
    }

    private static UnitFacts facts(Unit unit) {
        return new UnitFacts(
                unit.uscc(), unit.kind(), unit.region(), unit.parent().isEmpty() ? null : unit.parent());
    }

    /** The same name and phone are the same person. */
    private static String id(Person person, Entry entry, List<Person> competitors) {
        for (int i = 0; i < competitors.size(); i++) {
            Person other = competitors.get(i);
            if (other.name().equals(person.name()) && other.phone().equals(person.phone())) {
                return entry.entry() + "#" + i;
            }
        }
        return person.name() + "/" + person.phone();
    }

    /** What a package leaves out is filled with what is valid, so a declaration that it does not speak of is made. */
    private CompetitorFacts competitor(Rulebook rulebook, String id, Person person) {
        Map<String, Boolean> declarations = new HashMap<>();
        rulebook.registration().declarations().forEach(declaration -> {
            Person.Answer answer = person.declarations().getOrDefault(declaration.name(), Person.Answer.YES);
            if (answer != Person.Answer.UNSAID) {
                declarations.put(declaration.name(), answer == Person.Answer.YES);
            }
        });
        return new CompetitorFacts(
                id,
                person.unit().isEmpty() ? null : facts(pack.unit(person.unit())),
                born(person.idNumber()),
                person.level(),
                person.occupationSince().isEmpty() ? null : LocalDate.parse(person.occupationSince()),
                person.titles().stream()
                        .map(title ->
                                new TitleFact(title.title(), TitleFactKind.valueOf(title.fact()), year(title.year())))
                        .toList(),
                person.enrolment(),
                person.school(),
                relatedWork(person),
                declarations,
                documents(rulebook, person));
    }

    private Map<String, DocumentFacts> documents(Rulebook rulebook, Person person) {
        Map<String, DocumentFacts> documents = new HashMap<>();
        for (Document document : person.documents()) {
            Scans.Traits scan = scans.traits(document, person.name(), rulebook);
            documents.put(
                    document.kind(),
                    new DocumentFacts(
                            document.kind(),
                            scan.content().type(),
                            scan.bytes(),
                            scan.stamped(),
                            scan.content().width(),
                            scan.content().height()));
        }
        return documents;
    }

    private static LocalDate born(String idNumber) {
        String digits = idNumber.substring(BIRTH, AFTER_BIRTH);
        return LocalDate.parse(digits, java.time.format.DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static @Nullable Boolean relatedWork(Person person) {
        String said = person.further().get(Corrected.RELATED_WORK);
        return said == null ? null : Boolean.valueOf(said);
    }

    private static @Nullable Integer year(String written) {
        return written.isEmpty() ? null : Integer.valueOf(written);
    }
}
