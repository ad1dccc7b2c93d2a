package org.podium.awards.award;

import io.quarkus.panache.common.Parameters;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.podium.awards.access.Sight;
import org.podium.kit.paging.PageRequest;
import org.podium.rulebook.award.AwardKind;

/** Filters of the list of awards, by field name. */
public class AwardFilter {
    @QueryParam("pool")
    @Parameter(description = "Only awards of this ranking pool")
    @Nullable
    UUID pool;

    @QueryParam("entry")
    @Parameter(description = "Only awards that this entry earned")
    @Nullable
    UUID entry;

    @QueryParam("unit")
    @Parameter(description = "Only awards of this unit, by its USCC")
    @Nullable
    String unit;

    @QueryParam("kind")
    @Parameter(description = "Only awards of this kind", example = "PROMOTION")
    @Nullable
    AwardKind kind;

    @QueryParam("status")
    @Parameter(
            description = "Only awards of this status; without it, those that were replaced or revoked are left out",
            example = "CONFIRMED")
    @Nullable
    AwardStatus status;

    /** The limits of sight are part of the query, so that a page is never thinned out afterwards. */
    Query query(UUID contest, Sight sight, PageRequest page) {
        var query = new Query("contest = :contest", Parameters.with("contest", contest));
        if (pool != null) query = query.and("pool = :pool", "pool", pool);
        if (entry != null) query = query.and("entry = :entry", "entry", entry);
        if (unit != null) query = query.and("uscc = :unit", "unit", unit);
        if (kind != null) query = query.and("kind = :kind", "kind", kind);
        query = status != null
                ? query.and("status = :status", "status", status)
                : query.and("status not in :past", "past", AwardStatus.PAST);
        var inside = sight.condition("", query.values()::and);
        query = query.and("(" + inside + " or status in :public)", "public", AwardStatus.PUBLIC);
        var after = page.after();
        return after == null ? query : query.and("id > :after", "after", after.uuid(0));
    }

    record Query(String where, Parameters values) {
        Query and(String condition, String name, Object value) {
            return new Query(where + " and " + condition, values.and(name, value));
        }
    }
}
