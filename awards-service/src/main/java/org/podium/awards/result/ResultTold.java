package org.podium.awards.result;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.ranking.Status;

/** What this service uses of {@code scoring.result-published.v1}, the manifest that follows the parts of a result. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ResultTold(
        UUID poolId,
        UUID contestId,
        String stage,
        @Nullable String region,
        String skill,
        String division,
        int version,
        Kind kind,
        int rulebookVersion,
        int rows,
        int parts,
        String hash,
        List<UUID> qualified,
        int competed,
        int participatingUnits) {

    public enum Kind {
        PROVISIONAL,
        FINAL,
        CORRECTED
    }

    /** {@code scoring.result-part.v1} */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Part(UUID poolId, int version, int part, List<Row> rows) {}

    /**
     * @param competitors whose result it is, whoever stands in the entry later
     * @param components scores by component; a promotion may ask for a least one
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Row(
            UUID entryId,
            List<Competitor> competitors,
            Status status,
            @Nullable Integer rank,
            @Nullable BigDecimal total,
            Map<String, BigDecimal> components,
            boolean shared) {}

    /** @param competed whether this person took part in anything; rows kept before it was read do not say */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Competitor(String personId, @Nullable Boolean competed) {
        public boolean came() {
            return !Boolean.FALSE.equals(competed);
        }
    }
}
