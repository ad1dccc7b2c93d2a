/** Amendments of the rulebook: what they would do to the pools, and whether one that comes after the draw rules a pool. */
@NullMarked
package org.podium.scoring.amendment;

import org.jspecify.annotations.NullMarked;
