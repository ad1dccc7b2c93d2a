package org.podium.notification.message;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What this service uses of {@code scoring.pool-drawn.v1}.
 *
 * @param region empty unless the stage is held per region
 * @param drawn who has a code since this draw; empty where it is told again
 */
public record DrawEvent(UUID contestId, String stage, String region, String skill, String division, List<UUID> drawn) {
    public DrawEvent {
        drawn = Objects.requireNonNullElse(drawn, List.of());
    }
}
