package org.podium.rulebook;

import java.util.List;

/** Who may take part. In YAML the key {@code rule} names the kind, {@code bars-titles} for {@link BarsTitles}. */
public sealed interface EligibilityRule extends Provision {

    /** Divisions it holds for; empty: all. */
    List<String> divisions();

    /** Competitors of an entry, and that its skill and division are offered. */
    record TeamSize(String id, List<String> divisions, int min, int max, String clause, Text sentence)
            implements EligibilityRule {}

    record CoachCount(String id, List<String> divisions, int min, int max, String clause, Text sentence)
            implements EligibilityRule {}

    /** @param schools school types it accepts; empty: any */
    record FullTimeStudent(String id, List<String> divisions, List<String> schools, String clause, Text sentence)
            implements EligibilityRule {}

    record NotFullTimeStudent(String id, List<String> divisions, String clause, Text sentence)
            implements EligibilityRule {}

    /** @param years full years in the occupation at the last day of registration; 0: any related work will do */
    record RelatedWork(String id, List<String> divisions, int years, String clause, Text sentence)
            implements EligibilityRule {}

    record BarsTitles(
            String id,
            List<String> divisions,
            List<TitleCondition> titles,
            TitleList list,
            String clause,
            Text sentence)
            implements EligibilityRule {}

    record AwardIneligibleTitles(
            String id,
            List<String> divisions,
            List<TitleCondition> titles,
            TitleList list,
            String clause,
            Text sentence)
            implements EligibilityRule {}

    record RequiresDocument(String id, List<String> divisions, String document, When when, String clause, Text sentence)
            implements EligibilityRule {}

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
}
