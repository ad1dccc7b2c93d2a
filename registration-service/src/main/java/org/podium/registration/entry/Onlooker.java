package org.podium.registration.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.podium.kit.access.CurrentUser;
import org.podium.registration.contest.Contests;

/** What the present user sees of competitors: their sex only as their unit, their office, or themselves. */
@ApplicationScoped
public class Onlooker {
    private final Contests contests;
    private final CurrentUser user;
    private final Clock clock;

    public Onlooker(Contests contests, CurrentUser user, Clock clock) {
        this.contests = contests;
        this.user = user;
        this.clock = clock;
    }

    public EntryView.Sight of(UUID contest) {
        boolean sex = user.has("unit") || user.has("office") || user.has("competitor");
        return new EntryView.Sight(contests.present(contest).dayAt(clock.instant()), sex);
    }
}
