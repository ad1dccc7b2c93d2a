package org.podium.rulebook.ranking;

import java.util.Collection;
import org.podium.rulebook.Scoring;

/** Marks in, ranks out; the order of the marks never matters. */
public final class Ranking {

    private Ranking() {}

    /** @throws IllegalArgumentException for a score outside 0 to 100, an unknown component or penalty, an entry twice */
    public static RankedPool rank(Scoring scoring, Collection<Marks> marks) {
        throw new UnsupportedOperationException("not filled yet");
    }
}
