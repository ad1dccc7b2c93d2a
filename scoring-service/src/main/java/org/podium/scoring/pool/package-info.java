/** Pools: the entries that are ranked together, and how far each pool is. */
@NullMarked
package org.podium.scoring.pool;

import org.jspecify.annotations.NullMarked;
