package org.podium.rulebook.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.podium.rulebook.Contest;
import org.podium.rulebook.Contest.StageDates;

/** The first and the last day on which anybody competes in a contest, over its stages, as far as they are announced. */
public record ContestDays(LocalDate first, LocalDate last) {

    /** Empty while no stage that is held has a day. */
    public static Optional<ContestDays> of(Contest contest) {
        List<StageDates> announced = contest.stages().stream()
                .flatMap(stage -> contest.daysOf(stage.name()).stream())
                .toList();
        Optional<LocalDate> first =
                announced.stream().flatMap(dates -> dates.first().stream()).min(Comparator.naturalOrder());
        Optional<LocalDate> last =
                announced.stream().flatMap(dates -> dates.last().stream()).max(Comparator.naturalOrder());
        return first.map(day -> new ContestDays(day, last.orElse(day)));
    }
}
