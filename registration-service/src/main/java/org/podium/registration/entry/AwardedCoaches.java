package org.podium.registration.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.podium.registration.contest.Contest;
import org.podium.registration.entry.CoachesAtClose.Named;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.calendar.Deadlines;

/**
 * Whom the awards of coaches go to: who was named by the end of registration. Who is named later coaches and gets none, and who
 * is named no more keeps it.
 */
@ApplicationScoped
class AwardedCoaches {
    private final EntityManager database;
    private final Clock clock;

    AwardedCoaches(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Before the coaches of an entry that was handed in are changed. While registration lasts, whoever is named last counts. */
    void beforeChange(Contest contest, Rulebook rulebook, Entry entry) {
        boolean over = Deadlines.registrationCloses(rulebook)
                .filter(closes -> !closes.allows(contest.timeAt(clock.instant())))
                .isPresent();
        CoachesAtClose kept = database.find(CoachesAtClose.class, entry.id());
        if (over && kept == null) {
            database.persist(new CoachesAtClose(entry.id(), now(entry)));
        } else if (!over && kept != null) {
            database.remove(kept); // the last day was set anew
        }
    }

    List<Named> of(Entry entry) {
        CoachesAtClose kept = database.find(CoachesAtClose.class, entry.id());
        return kept == null ? now(entry) : kept.named();
    }

    private static List<Named> now(Entry entry) {
        return entry.support().stream()
                .filter(coach -> !coach.leads())
                .map(Named::of)
                .toList();
    }
}
