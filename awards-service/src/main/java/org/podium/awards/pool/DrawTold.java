package org.podium.awards.pool;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/**
 * What this service uses of {@code scoring.pool-drawn.v1} and {@code scoring.pool-merged.v1}.
 *
 * @param region empty unless the stage is held per region
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DrawTold(UUID poolId, UUID contestId, String stage, String region, String skill, String division) {}
