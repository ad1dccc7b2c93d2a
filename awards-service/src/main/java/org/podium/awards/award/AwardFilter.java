package org.podium.awards.award;

import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.podium.awards.access.Sight;
import org.podium.kit.paging.Keyset;
import org.podium.kit.paging.Keyset.Column;
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
    Keyset keyset(UUID contest, Sight sight, PageRequest page) {
        var values = new HashMap<String, Object>(Map.of("public", AwardStatus.PUBLIC));
        var seen = sight.condition("", values::put) + " or status in :public";
        var wanted = Keyset.of("contest", contest)
                .where(seen, values)
                .only("pool", pool)
                .only("entry", entry)
                .only("uscc", unit)
                .only("kind", kind)
                .only("status", status);
        if (status == null) wanted.where("status not in %s", AwardStatus.PAST);
        return wanted.inOrder(page, Column.id("id"));
    }
}
