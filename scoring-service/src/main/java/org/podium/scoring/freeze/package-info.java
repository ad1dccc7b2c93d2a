/** Closing the marks of a pool, when nothing is missing. */
@NullMarked
package org.podium.scoring.freeze;

import org.jspecify.annotations.NullMarked;
