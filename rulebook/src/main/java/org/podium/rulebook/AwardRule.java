package org.podium.rulebook;

import java.util.List;
import java.util.Optional;

/** What is given for which ranks. In YAML the key {@code rule} names the kind, {@code promotion} for {@link Promotion}. */
public sealed interface AwardRule extends Provision {

    /** Divisions it holds for; empty: all. */
    List<String> divisions();

    default boolean holdsFor(String division) {
        return divisions().isEmpty() || divisions().contains(division);
    }

    /** Ranks, both ends included. */
    record Ranks(int from, int to) {
        public boolean overlaps(Ranks other) {
            return from <= other.to && other.from <= to;
        }
    }

    /** From any of these levels to that one. Levels are NONE APPRENTICE 5 4 3 2 1 SPECIAL CHIEF. */
    record Step(List<String> from, String to) {}

    /** The next level of skill. A level that no step names stays as it is (NO_CHANGE, A-62). */
    record Promotion(String id, List<String> divisions, Ranks ranks, List<Step> steps, String clause, Text sentence)
            implements AwardRule {

        /** @param level as in the entry, empty for none */
        public Optional<String> target(String level) {
            String declared = Level.declared(level);
            return steps.stream()
                    .filter(s -> s.from().contains(declared))
                    .map(Step::to)
                    .findFirst();
        }
    }

    /** The right to apply for a title, or the title itself. {@code award} is its name. */
    record Title(String id, List<String> divisions, Ranks ranks, String award, String clause, Text sentence)
            implements AwardRule {}

    /** The best {@code places} of each skill and division go on to the next contest, also below the minimum field. */
    record Recommendation(String id, List<String> divisions, int places, String award, String clause, Text sentence)
            implements AwardRule {}
}
