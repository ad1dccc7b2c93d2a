package org.podium.rulebook.eligibility;

import java.util.List;
import java.util.Map;

/** Builds an entry of one competitor in the competitor's division. */
final class Entry {

    private String skill = "AI_TRAINER";
    private String division;
    private List<CompetitorFacts> competitors;
    private List<CoachFacts> coaches = List.of();

    Entry(Person person) {
        this.division = person.division;
        this.competitors = List.of(person.build());
    }

    Entry skill(String name) {
        skill = name;
        return this;
    }

    Entry division(String name) {
        division = name;
        return this;
    }

    Entry competitors(List<CompetitorFacts> team) {
        competitors = team;
        return this;
    }

    Entry coaches(List<CoachFacts> of) {
        coaches = of;
        return this;
    }

    EntryFacts build() {
        UnitFacts unit = new UnitFacts("91120110M80327774B", "COMPANY", "120110", null);
        return new EntryFacts(skill, division, null, unit, competitors, coaches, null, null, Map.of());
    }
}
