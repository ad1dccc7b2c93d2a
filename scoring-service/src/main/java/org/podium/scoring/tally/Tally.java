package org.podium.scoring.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.podium.rulebook.Scoring;
import org.podium.rulebook.ranking.RankedEntry;
import org.podium.rulebook.ranking.RankedPool;
import org.podium.rulebook.ranking.Ranking;
import org.podium.rulebook.ranking.Status;
import org.podium.scoring.attendance.AttendanceStatus;

/**
 * A pool as it stands: what is still missing, and how it ranks.
 *
 * @param open what waits for a decision beside the sheets
 */
public record Tally(List<Contender> contenders, List<Missing> open) {
    public Tally(List<Contender> contenders) {
        this(contenders, List.of());
    }

    /**
     * @param competed entries that competed: all but ABSENT
     * @param units distinct legal units of those, sorted
     * @param persons who of each of those took part in anything: a base that counts persons counts them one by one
     */
    public record Standings(
            List<RankedEntry> entries, int competed, List<String> units, Map<UUID, List<UUID>> persons) {

        public int competedPersons() {
            return persons.values().stream().mapToInt(List::size).sum();
        }
    }

    /** Everything at once, so that nobody tries five times. A disqualified or wholly absent entry needs no sheet. */
    public List<Missing> missing(Scoring scoring) {
        List<Missing> missing = new ArrayList<>(open);
        for (Contender c : contenders) {
            if (c.code() == null || c.sheet() == null) {
                missing.add(new Missing(c.code(), Missing.What.NOT_DRAWN, null));
                continue;
            }
            boolean excused = c.disqualified(scoring) || c.absent(scoring);
            switch (c.sheet()) {
                case EMPTY -> {
                    if (!excused) {
                        missing.add(new Missing(c.code(), Missing.What.SHEET_EMPTY, null));
                    }
                }
                case ENTERED -> missing.add(new Missing(c.code(), Missing.What.SHEET_UNCONFIRMED, null));
                case DIFFERS -> missing.add(new Missing(c.code(), Missing.What.SHEET_DIFFERS, null));
                case CORRECTING -> missing.add(new Missing(c.code(), Missing.What.CORRECTION_OPEN, null));
                case CONFIRMED -> addContradictions(c, scoring, missing);
            }
        }
        missing.sort(Comparator.comparing((Missing m) -> m.code() == null ? "" : m.code())
                .thenComparing(m -> m.component() == null ? "" : m.component()));
        return missing;
    }

    /**
     * Of a frozen pool, where marks and roll were found to agree: since then the roll is closed, and a mark changes only by a
     * correction with a reason and a second person. That overrules the roll.
     */
    public List<Missing> missingSinceFreeze(Scoring scoring) {
        return missing(scoring).stream()
                .filter(missing -> missing.what() != Missing.What.ATTENDANCE_DIFFERS)
                .toList();
    }

    public Standings rank(Scoring scoring) {
        RankedPool ranked = Ranking.rank(
                scoring, contenders.stream().map(c -> c.toRank(scoring)).toList());
        Map<UUID, Contender> byEntry =
                contenders.stream().collect(Collectors.toMap(Contender::entry, Function.identity()));
        List<Contender> came = ranked.entries().stream()
                .filter(e -> e.status() != Status.ABSENT)
                .map(e -> Objects.requireNonNull(byEntry.get(UUID.fromString(e.entry()))))
                .toList();
        return new Standings(
                ranked.entries(),
                ranked.competed(),
                came.stream().map(Contender::legalUscc).distinct().sorted().toList(),
                came.stream().collect(Collectors.toMap(Contender::entry, c -> c.competed(scoring))));
    }

    private static void addContradictions(Contender c, Scoring scoring, List<Missing> missing) {
        for (String component : scoring.weights().components().keySet()) {
            AttendanceStatus seen = c.turnout().of(scoring, component);
            if (seen != null && c.marked(component) != (seen == AttendanceStatus.PRESENT)) {
                missing.add(new Missing(c.code(), Missing.What.ATTENDANCE_DIFFERS, component));
            }
        }
    }
}
