/** Scoring's view of a contest: its rulebook versions, its clock, and whether it is held. */
@NullMarked
package org.podium.scoring.contest;

import org.jspecify.annotations.NullMarked;
