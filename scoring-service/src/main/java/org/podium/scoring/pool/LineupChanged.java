package org.podium.scoring.pool;

import org.podium.scoring.contest.Contest;

/**
 * Told inside the service when who goes on from a pool may have changed: its result is another, or an entry of it fell or
 * stands again.
 *
 * @param pool locked by whoever tells
 */
public record LineupChanged(Contest contest, Pool pool) {}
