package org.podium.scoring.pool;

import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Contest.Merger;
import org.podium.rulebook.Contest.Part;

/** What makes a pool within its contest. @param region empty unless the stage is held per region */
public record PoolKey(String stage, String region, String skill, String division) {

    /** The same for the rulebook. */
    Part part() {
        return new Part(stage, region.isEmpty() ? null : region, skill, division);
    }

    /** The pool that this one is held in. */
    PoolKey heldIn(Merger merger) {
        Part into = part().with(merger.into());
        return new PoolKey(word(into.stage()), word(into.region()), word(into.skill()), word(into.division()));
    }

    private static String word(@Nullable String name) {
        return name == null ? "" : name;
    }
}
