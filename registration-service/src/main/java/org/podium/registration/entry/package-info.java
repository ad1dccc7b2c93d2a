/** Entries of units: the lifecycle from draft to decision, with explained findings. */
@NullMarked
package org.podium.registration.entry;

import org.jspecify.annotations.NullMarked;
