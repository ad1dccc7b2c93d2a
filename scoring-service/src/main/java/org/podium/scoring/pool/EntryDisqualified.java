package org.podium.scoring.pool;

import java.util.UUID;

/** Told inside the service when registration disqualifies an entry of a pool, for example for a false declaration. */
public record EntryDisqualified(Pool pool, UUID entry, String reason) {}
