/** Amendments of the rulebook that come after a pool was drawn: whether the pool takes them, decided once and with a reason. */
@NullMarked
package org.podium.scoring.amendment;

import org.jspecify.annotations.NullMarked;
