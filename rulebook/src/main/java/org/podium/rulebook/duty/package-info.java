/** What every participating unit owes the contest, and when it is reminded. */
@NullMarked
package org.podium.rulebook.duty;

import org.jspecify.annotations.NullMarked;
