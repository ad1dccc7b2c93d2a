package org.podium.scoring.pool;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.podium.kit.parameter.QueryValue;
import org.podium.rulebook.Contest;

/** Filters of a contest's pools, by field name. */
public class PoolFilter {
    @QueryParam("stage")
    @Parameter(description = "Only of this stage", example = "FINAL")
    @Nullable
    String stage;

    @QueryParam("region")
    @Parameter(
            description = "Only of this region (GB/T 2260); empty for the pools of stages that are not held per region",
            example = "120000")
    @Nullable
    String region;

    @QueryParam("skill")
    @Parameter(description = "Only of this skill", example = "AI_TRAINER")
    @Nullable
    String skill;

    @QueryParam("division")
    @Parameter(description = "Only of this division", example = "EMPLOYEE")
    @Nullable
    String division;

    @QueryParam("status")
    @Parameter(description = "Only those that are so far", example = "MARKING")
    @Nullable
    PoolStatus status;

    /** 400 with the known names; regions are as many as there are entries from, so an unknown one is one without pools. */
    void requireKnown(Contest contest) {
        QueryValue.requireKnown("stage", stage, contest.stageNames());
        QueryValue.requireKnown("skill", skill, contest.skillNames());
        QueryValue.requireKnown("division", division, contest.divisionNames());
    }
}
