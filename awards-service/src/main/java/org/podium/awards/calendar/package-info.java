/** Working days, by which the public notice is counted: what comes with the house, and what offices loaded. */
@NullMarked
package org.podium.awards.calendar;

import org.jspecify.annotations.NullMarked;
