package org.podium.scoring.pool;

import java.util.UUID;

/** Told inside the service when a drawn entry leaves the field before the start, or comes back. */
public record EntryMoved(UUID pool, UUID entry, boolean in) {}
