package org.podium.rulebook.ranking;

import java.util.Collection;
import org.podium.rulebook.Scoring;

/** Whether a team of which only some came competes. */
public final class Presence {

    private Presence() {}

    /** @param present of each member of the team; nobody: it does not compete */
    public static boolean competes(Scoring scoring, Collection<Boolean> present) {
        Scoring.Teams teams = scoring.teams();
        Scoring.Presence policy = teams == null ? Scoring.Presence.ANY : teams.presence();
        return switch (policy) {
            case ANY -> present.contains(true);
            case ALL -> !present.isEmpty() && !present.contains(false);
        };
    }
}
