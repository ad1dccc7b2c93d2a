package org.podium.registration.entry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.registration.document.Document;
import org.podium.registration.unit.Unit;
import org.podium.rulebook.EligibilityRule.TitleFactKind;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.eligibility.CoachFacts;
import org.podium.rulebook.eligibility.CompetitorFacts;
import org.podium.rulebook.eligibility.DocumentFacts;
import org.podium.rulebook.eligibility.Eligibility;
import org.podium.rulebook.eligibility.EntryFacts;
import org.podium.rulebook.eligibility.TitleFact;
import org.podium.rulebook.eligibility.UnitFacts;

/** Lays an entry before the rules. Decides nothing itself; everything comes in as arguments. */
public final class Examiner {
    private Examiner() {}

    /** The rules, their version, and the contest's day. */
    public record Rules(Rulebook rulebook, int version, LocalDate today) {}

    /** The unit of the entry, and those that single persons come from, by code. */
    public record Origins(Unit unit, Map<String, Unit> others) {}

    public static Examination examine(
            Rules rules,
            EntryPlace place,
            Origins origins,
            List<CompetitorForm> team,
            List<Coach.Stated> support,
            Collection<Document> documents) {
        return examine(rules, facts(place, origins, team, support, documents));
    }

    public static Examination examine(Rules rules, EntryFacts facts) {
        return Examination.of(
                rules.version(),
                Eligibility.examine(rules.rulebook(), facts, rules.today()).stream()
                        .map(ExplainedFinding::of)
                        .toList());
    }

    /** What the rules look at. */
    static EntryFacts facts(
            EntryPlace place,
            Origins origins,
            List<CompetitorForm> team,
            List<Coach.Stated> support,
            Collection<Document> documents) {
        List<CoachFacts> coaches = support.stream()
                .filter(coach -> !coach.leads())
                .map(Examiner::facts)
                .toList();
        CoachFacts leader = support.stream()
                .filter(Coach.Stated::leads)
                .map(Examiner::facts)
                .findFirst()
                .orElse(null);
        return new EntryFacts(
                place.skill(),
                place.division(),
                place.region(),
                facts(origins.unit()),
                team.stream()
                        .map(competitor -> facts(competitor, origins.others(), documents))
                        .toList(),
                coaches,
                leader,
                place.route(),
                byKind(documents, null));
    }

    private static UnitFacts facts(Unit unit) {
        return new UnitFacts(unit.uscc(), unit.kind().name(), unit.region(), unit.legalUscc());
    }

    private static CompetitorFacts facts(
            CompetitorForm stated, Map<String, Unit> others, Collection<Document> documents) {
        Unit own = stated.unitUscc() == null ? null : others.get(stated.unitUscc());
        return new CompetitorFacts(
                stated.personId().toString(),
                own == null ? null : facts(own),
                stated.born(),
                stated.level(),
                stated.occupationSince(),
                stated.titles().known().stream()
                        .map(title -> new TitleFact(
                                title.title(),
                                TitleFactKind.valueOf(title.fact().name()),
                                title.year()))
                        .toList(),
                stated.enrolment(),
                stated.school(),
                stated.relatedWork(),
                stated.declarations(),
                byKind(documents, stated.personId()));
    }

    private static CoachFacts facts(Coach.Stated stated) {
        return new CoachFacts(stated.personId().toString(), stated.kind().name());
    }

    private static Map<String, DocumentFacts> byKind(Collection<Document> documents, @Nullable UUID person) {
        Map<String, DocumentFacts> byKind = new LinkedHashMap<>();
        documents.stream()
                .filter(document -> Objects.equals(document.personId(), person) && document.substitutionId() == null)
                .forEach(document -> byKind.put(document.kind(), document.facts()));
        return byKind;
    }
}
