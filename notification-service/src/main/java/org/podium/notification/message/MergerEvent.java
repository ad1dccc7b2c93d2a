package org.podium.notification.message;

import java.util.List;
import java.util.UUID;
import org.podium.rulebook.Contest.Part;

/**
 * What this service uses of {@code scoring.merger-kept.v1}.
 *
 * @param region empty unless the stage is held by region, as {@code intoRegion}
 * @param why KEPT by the committee, or TOO_LATE
 * @param rulebookVersion that announced it
 * @param entries of both pools, as far as they are held
 */
public record MergerEvent(
        UUID contestId,
        String stage,
        String region,
        String skill,
        String division,
        String intoRegion,
        String intoSkill,
        String intoDivision,
        String why,
        String reason,
        String rule,
        String clause,
        int rulebookVersion,
        List<UUID> entries) {

    Part from() {
        return new Part(stage, region.isEmpty() ? null : region, skill, division);
    }

    Part into() {
        return new Part(stage, intoRegion.isEmpty() ? null : intoRegion, intoSkill, intoDivision);
    }

    boolean late() {
        return why.equals("TOO_LATE");
    }
}
