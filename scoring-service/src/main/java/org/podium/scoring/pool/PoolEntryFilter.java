package org.podium.scoring.pool;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.podium.kit.paging.Keyset;

/** Filters of a pool's entries, by field name, and the search of who takes the roll. */
public class PoolEntryFilter {
    @QueryParam("standing")
    @Parameter(description = "Only those that stand so", example = "IN")
    @Nullable
    Standing standing;

    @QueryParam("unit")
    @Parameter(description = "Only those of this unit, by its USCC")
    @Nullable
    String unit;

    @QueryParam("q")
    @Parameter(description = "Only those with this in their reference, the name of their unit or of a competitor")
    @Nullable
    String q;

    /** In SQL: HQL does not look into the competitors. */
    Keyset within(UUID pool) {
        return Keyset.of("e.pool_id", pool)
                .only("e.status", standing == null ? null : standing.name())
                .only("e.unit_uscc", unit)
                .search(q, """
                        lower(e.reference) like :q escape '!' or lower(e.unit_name) like :q escape '!' or exists (
                          select from jsonb_array_elements(e.competitors) c where lower(c ->> 'name') like :q escape '!')""");
    }
}
