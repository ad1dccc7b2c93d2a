package org.podium.scoring.pool;

import org.podium.scoring.contest.Contest;

/**
 * Told inside the service when an announcement has cancelled a pool or merged it into another.
 *
 * @param pool locked by whoever tells
 * @param because the announcement and what it says, in Chinese
 */
public record PoolClosed(Contest contest, Pool pool, String because) {}
