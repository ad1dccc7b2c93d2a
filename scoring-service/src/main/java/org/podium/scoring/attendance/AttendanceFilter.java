package org.podium.scoring.attendance;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.podium.kit.paging.Keyset;

/** Filters of the roll and of its versions, by field name. */
public class AttendanceFilter {
    @QueryParam("entryId")
    @Parameter(description = "Only of this entry")
    @Nullable
    UUID entryId;

    @QueryParam("component")
    @Parameter(description = "Only of this component", example = "THEORY")
    @Nullable
    String component;

    @QueryParam("status")
    @Parameter(description = "Only who was seen so", example = "ABSENT")
    @Nullable
    AttendanceStatus status;

    Keyset within(UUID pool) {
        return Keyset.of("a.poolId", pool)
                .only("a.entryId", entryId)
                .only("a.component", component)
                .only("a.status", status);
    }
}
