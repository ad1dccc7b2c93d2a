package org.podium.scoring.penalty;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.podium.kit.paging.Keyset;
import org.podium.scoring.penalty.PenaltyView.AnnulmentStatus;

/** Filters of a pool's penalties, by field name. */
public class PenaltyFilter {
    private static final String STEP = "exists (select 1 from AnnulmentStep s where s.penaltyId = p.id and s.kind = %s";
    private static final String LAST =
            " and s.number = (select max(t.number) from AnnulmentStep t where t.penaltyId = p.id))";

    @QueryParam("code")
    @Parameter(description = "Only of this blind code")
    @Nullable
    String code;

    @QueryParam("kind")
    @Parameter(description = "Only of this kind: a name of the rulebook, or DISQUALIFY", example = "DISQUALIFY")
    @Nullable
    String kind;

    @QueryParam("stands")
    @Parameter(description = "true: only those that count; false: only those that were taken back")
    @Nullable
    Boolean stands;

    @QueryParam("annulment")
    @Parameter(description = "Only those whose latest attempt to take them back is so; OPEN waits for a second person")
    @Nullable
    AnnulmentStatus annulment;

    Keyset within(UUID pool) {
        Keyset keyset = Keyset.of("p.poolId", pool).only("p.code", code).only("p.kind", kind);
        if (stands != null) {
            // no step comes after an approval
            keyset.where((stands ? "not " : "") + STEP + ")", AnnulmentStep.Kind.APPROVED);
        }
        if (annulment != null) {
            keyset.where(STEP + LAST, step(annulment));
        }
        return keyset;
    }

    private static AnnulmentStep.Kind step(AnnulmentStatus status) {
        return switch (status) {
            case OPEN -> AnnulmentStep.Kind.FILED;
            case APPROVED -> AnnulmentStep.Kind.APPROVED;
            case REJECTED -> AnnulmentStep.Kind.REJECTED;
        };
    }
}
