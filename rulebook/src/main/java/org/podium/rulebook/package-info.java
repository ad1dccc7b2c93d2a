/** The notice of a contest as data, and the pure functions that follow it. */
@NullMarked
package org.podium.rulebook;

import org.jspecify.annotations.NullMarked;
