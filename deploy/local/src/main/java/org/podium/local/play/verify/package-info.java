/** Recomputes a whole contest offline, from the files of its package and the rulebook's own functions. */
@NullMarked
package org.podium.local.play.verify;

import org.jspecify.annotations.NullMarked;
