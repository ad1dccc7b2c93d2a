package org.podium.system;

import java.util.List;
import org.podium.local.play.report.Comparison.Difference;

/**
 * How another rulebook turns the story for one entry or pool.
 *
 * @param becomes empty where nothing is left
 */
record Turn(String about, String becomes) {

    /** What the first column after the key of a file says of an entry or pool; an award by its kind and entry. */
    static List<Turn> of(List<Difference> differences, String file) {
        return differences.stream()
                .filter(each -> each.file().equals(file))
                .map(each -> new Turn(about(each), becomes(each)))
                .toList();
    }

    private static String about(Difference difference) {
        return difference.file().equals("awards") ? award(difference.about()) : difference.about();
    }

    private static String becomes(Difference difference) {
        String column =
                switch (difference.file()) {
                    case "ranking" -> "rank";
                    case "awards" -> "detail";
                    default -> "outcome";
                };
        return difference.actual().getOrDefault(column, "");
    }

    /** {@code PROMOTION AI_TRAINER EMPLOYEE AE26/name} is known by its kind and entry, {@code UNIT_AWARD 91…} by its unit. */
    private static String award(String about) {
        String[] words = about.split(" ");
        return words[0] + " " + words[words.length - 1].replaceFirst("/.*", "");
    }
}
