/** Working days: the years that come with the house, and those that an office loads. */
@NullMarked
package org.podium.registration.calendar;

import org.jspecify.annotations.NullMarked;
