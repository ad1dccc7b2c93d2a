/** Whom units insure, whether proof of it came, and why none is asked of somebody. */
@NullMarked
package org.podium.registration.insurance;

import org.jspecify.annotations.NullMarked;
