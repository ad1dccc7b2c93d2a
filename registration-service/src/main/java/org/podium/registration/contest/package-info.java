/** Contests: their rulebook in versions, the clock of a rehearsal, and what follows from the rulebook for a form and an office. */
@NullMarked
package org.podium.registration.contest;

import org.jspecify.annotations.NullMarked;
