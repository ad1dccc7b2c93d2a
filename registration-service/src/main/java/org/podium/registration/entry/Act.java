package org.podium.registration.entry;

import java.time.Instant;
import java.util.UUID;

/**
 * Who acts on an entry, and when.
 *
 * @param stepId id of the step that will record it
 * @param by subject of the token
 * @param at contest time, which rules deadlines
 * @param recordedAt real time, which an audit needs
 */
public record Act(UUID stepId, String by, Instant at, Instant recordedAt) {}
