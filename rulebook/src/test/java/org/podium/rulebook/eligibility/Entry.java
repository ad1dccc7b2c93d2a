package org.podium.rulebook.eligibility;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds an entry of one competitor in the competitor's division. */
final class Entry {

    private String skill = "AI_TRAINER";
    private String division;
    private List<CompetitorFacts> competitors;
    private List<CoachFacts> coaches = List.of();
    private @Nullable CoachFacts leader;
    private @Nullable String route;
    private UnitFacts unit = new UnitFacts("91120110M80327774B", "COMPANY", "120110", null);

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

    Entry leader(@Nullable CoachFacts by) {
        leader = by;
        return this;
    }

    Entry route(@Nullable String stated) {
        route = stated;
        return this;
    }

    Entry unit(UnitFacts of) {
        unit = of;
        return this;
    }

    EntryFacts build() {
        return new EntryFacts(skill, division, null, unit, competitors, coaches, leader, route, Map.of());
    }
}
