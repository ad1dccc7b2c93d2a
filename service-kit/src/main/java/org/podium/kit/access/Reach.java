package org.podium.kit.access;

import org.jspecify.annotations.Nullable;

/**
 * How much of a contest something is about: one skill, division, region or stage of it, or what is null, all of them. A
 * membership has one, and so has every act: what is limited covers only what lies within its limits, so the whole contest is
 * covered by an unlimited membership and by no other. Skill, division, region and stage together are one pool.
 *
 * @param region six digits of GB/T 2260
 */
public record Reach(
        @Nullable String skill,
        @Nullable String division,
        @Nullable String region,
        @Nullable String stage) {
    /** the whole contest */
    public static final Reach CONTEST = new Reach(null, null, null, null);

    public static Reach of(String skill, String division) {
        return new Reach(skill, division, null, null);
    }

    public boolean covers(Reach part) {
        return within(skill, part.skill)
                && within(division, part.division)
                && within(region, part.region)
                && within(stage, part.stage);
    }

    private static boolean within(@Nullable String limit, @Nullable String part) {
        return limit == null || limit.equals(part);
    }
}
