/** Penalties of the chief judge, under the code. */
@NullMarked
package org.podium.scoring.penalty;

import org.jspecify.annotations.NullMarked;
