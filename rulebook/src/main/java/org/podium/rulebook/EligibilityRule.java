package org.podium.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may take part. In YAML the key {@code rule} names the kind, {@code bars-titles} for {@link BarsTitles}. */
public sealed interface EligibilityRule extends Provision {

    /** Skills it holds for; empty: all. */
    List<String> skills();

    /** Divisions it holds for; empty: all. */
    List<String> divisions();

    /** Routes into the division that it holds for, by name of {@link Registration.Routes}; empty: all. */
    default List<String> routes() {
        return List.of();
    }

    default boolean holdsFor(String skill, String division) {
        return (skills().isEmpty() || skills().contains(skill))
                && (divisions().isEmpty() || divisions().contains(division));
    }

    /** @param route of the entry; absent where the division has none or it is not clear */
    default boolean holdsOn(@Nullable String route) {
        return routes().isEmpty() || (route != null && routes().contains(route));
    }

    /** Competitors of an entry, and that its skill and division are offered. */
    record TeamSize(
            String id, List<String> skills, List<String> divisions, int min, int max, String clause, Text sentence)
            implements EligibilityRule {}

    /** How many coaches an entry may name. @param kinds the only kinds it may name; empty: any */
    record CoachCount(
            String id,
            List<String> skills,
            List<String> divisions,
            List<CoachKind> kinds,
            int min,
            int max,
            String clause,
            Text sentence)
            implements EligibilityRule {}

    /** Somebody leads the entry. */
    record LeaderRequired(String id, List<String> skills, List<String> divisions, String clause, Text sentence)
            implements EligibilityRule {}

    /** Nobody holds both roles of a pair in one entry. */
    record RolesApart(
            String id, List<String> skills, List<String> divisions, List<RolePair> pairs, String clause, Text sentence)
            implements EligibilityRule {}

    /** All competitors of an entry come from one legal unit. */
    record OneUnit(String id, List<String> skills, List<String> divisions, String clause, Text sentence)
            implements EligibilityRule {}

    /** Full years at the last day of registration. @param min inclusive @param max inclusive */
    record AgeRange(
            String id,
            List<String> skills,
            List<String> divisions,
            @Nullable Integer min,
            @Nullable Integer max,
            String clause,
            Text sentence)
            implements EligibilityRule {}

    /** @param schools school types it accepts; empty: any */
    record FullTimeStudent(
            String id, List<String> skills, List<String> divisions, List<String> schools, String clause, Text sentence)
            implements EligibilityRule {}

    record NotFullTimeStudent(String id, List<String> skills, List<String> divisions, String clause, Text sentence)
            implements EligibilityRule {}

    /** @param years full years in the occupation at the last day of registration; 0: any related work will do */
    record RelatedWork(
            String id,
            List<String> skills,
            List<String> divisions,
            List<String> routes,
            int years,
            String clause,
            Text sentence)
            implements EligibilityRule {}

    /** What nothing computes and each competitor must state. @param declarations names of the rulebook */
    record RequiresDeclaration(
            String id,
            List<String> skills,
            List<String> divisions,
            List<String> routes,
            List<String> declarations,
            String clause,
            Text sentence)
            implements EligibilityRule {}

    record BarsTitles(
            String id,
            List<String> skills,
            List<String> divisions,
            List<TitleCondition> titles,
            TitleList list,
            String clause,
            Text sentence)
            implements EligibilityRule {}

    record AwardIneligibleTitles(
            String id,
            List<String> skills,
            List<String> divisions,
            List<TitleCondition> titles,
            TitleList list,
            String clause,
            Text sentence)
            implements EligibilityRule {}

    /**
     * @param schools asked only of competitors from these school types; empty: of all
     * @param instead what a person may accept where the document itself is missing
     */
    record RequiresDocument(
            String id,
            List<String> skills,
            List<String> divisions,
            List<String> routes,
            List<String> schools,
            String document,
            When when,
            @Nullable Instead instead,
            String clause,
            Text sentence)
            implements EligibilityRule {}

    enum CoachKind {
        COACH,
        INSTRUCTOR
    }

    /** COACH stands for both kinds of coaches. */
    enum TeamRole {
        COMPETITOR,
        COACH,
        LEADER
    }

    record RolePair(TeamRole one, TeamRole other) {}

    /** An open list ends in 等: a title on no list of the rulebook goes to a person. */
    enum TitleList {
        OPEN,
        CLOSED
    }

    enum TitleFactKind {
        HELD,
        ELIGIBLE_TO_APPLY
    }

    /** @param years the years it is limited to; empty: any */
    record TitleCondition(String title, TitleFactKind fact, List<Integer> years) {}

    enum When {
        ALWAYS,
        LEVEL_DECLARED
    }

    /** Another document goes to a person in place of the one that is asked for. @param schools of these school types only */
    record Instead(String document, List<String> schools, String clause) {}
}
