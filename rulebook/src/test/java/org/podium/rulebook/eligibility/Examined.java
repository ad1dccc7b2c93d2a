package org.podium.rulebook.eligibility;

import java.time.LocalDate;
import java.util.List;
import org.podium.rulebook.National;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.Tianjin;

/** Entries laid before the rules of one notice or the other. */
final class Examined {

    static final Rulebook TIANJIN = Tianjin.rulebook();

    /** The national rulebook once a later notice has opened registration. */
    static final Rulebook NATIONAL = National.amended("""
            {registration: {closes: {id: S1-21/CLOSES, day: 2021-08-31, clause: S1 三(二)4,
                                     sentence: {zh: 报名截止, en: registration closes}}}}""");

    private static final LocalDate TODAY = LocalDate.of(2025, 10, 20);

    private Examined() {}

    static Rulebook with(String text, String replacement) {
        return Tianjin.with(text, replacement).rulebook().orElseThrow();
    }

    static List<Finding> examine(Rulebook rulebook, EntryFacts entry) {
        return Eligibility.examine(rulebook, entry, TODAY);
    }

    static Finding finding(Rulebook rulebook, EntryFacts entry, String rule) {
        return examine(rulebook, entry).stream()
                .filter(f -> f.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    static Verdict verdict(Rulebook rulebook, EntryFacts entry, String rule) {
        return finding(rulebook, entry, rule).verdict();
    }

    static EntryFacts entry(Person person) {
        return new Entry(person).build();
    }

    static Person employee() {
        return new Person("EMPLOYEE");
    }

    static Person student() {
        return new Person("STUDENT");
    }

    /** A whole team of students with leader and instructor, who bring all that the national notice asks for. */
    static Entry pair(Person one, Person other) {
        return new Entry(one)
                .competitors(List.of(one.build(), other.person("p2").build()))
                .unit(new UnitFacts("12110000400000624D", "UNIVERSITY", "110000", null))
                .coaches(List.of(new CoachFacts("i1", "INSTRUCTOR")))
                .leader(new CoachFacts("l1", "LEADER"));
    }

    /** One employee, led by somebody else. */
    static Entry alone(Person person) {
        return new Entry(person).leader(new CoachFacts("l1", "LEADER"));
    }
}
