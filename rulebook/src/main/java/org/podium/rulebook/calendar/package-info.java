/** Last days, instants and working days. */
@NullMarked
package org.podium.rulebook.calendar;

import org.jspecify.annotations.NullMarked;
