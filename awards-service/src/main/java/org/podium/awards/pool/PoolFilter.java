package org.podium.awards.pool;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.podium.awards.result.ResultTold;
import org.podium.kit.paging.Cursor;
import org.podium.kit.paging.Keyset;
import org.podium.kit.paging.Keyset.Column;
import org.podium.kit.paging.PageRequest;
import org.podium.kit.parameter.QueryValue;
import org.podium.rulebook.Awards.Outcome;
import org.podium.rulebook.Rulebook;

/** Filters of the list of pools, by field name. */
public class PoolFilter {
    @QueryParam("stage")
    @Parameter(description = "Only pools of this stage, by its name in the rulebook", example = "FINAL")
    @Nullable
    String stage;

    @QueryParam("region")
    @Parameter(description = "Only pools of this region, where the stage is regional", example = "120000")
    @Nullable
    String region;

    @QueryParam("skill")
    @Parameter(description = "Only pools of this skill, by its name in the rulebook", example = "AI_TRAINER")
    @Nullable
    String skill;

    @QueryParam("division")
    @Parameter(description = "Only pools of this division, by its name in the rulebook", example = "EMPLOYEE")
    @Nullable
    String division;

    @QueryParam("outcome")
    @Parameter(
            description = "Only pools whose result leads to this; those with a provisional result lead to nothing yet")
    @Nullable
    Outcome outcome;

    @QueryParam("resultKind")
    @Parameter(description = "Only pools whose latest result is of this kind")
    ResultTold.@Nullable Kind resultKind;

    /** Whether it names what the rulebook gives names to. */
    boolean byName() {
        return stage != null || skill != null || division != null;
    }

    /** 400 {@code parameter-invalid} for a name that the rulebook does not know, with those it knows. */
    void require(Rulebook rulebook) {
        var contest = rulebook.contest();
        QueryValue.requireKnown("stage", stage, contest.stageNames());
        QueryValue.requireKnown("skill", skill, contest.skillNames());
        QueryValue.requireKnown("division", division, contest.divisionNames());
    }

    /** By skill and division, then by id. */
    Keyset keyset(UUID contest, PageRequest page) {
        return Keyset.of("contest", contest)
                .only("stage", stage)
                .only("region", region)
                .only("skill", skill)
                .only("division", division)
                .only("outcome", outcome)
                .only("resultKind", resultKind)
                .inOrder(page, Column.text("skill"), Column.text("division"), Column.id("id"));
    }

    static Cursor position(Pool pool) {
        return Cursor.of(pool.skill(), pool.division(), pool.id());
    }
}
