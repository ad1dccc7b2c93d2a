/** Judges whom units propose, who decides on them, and for whom those who mark stand aside. */
@NullMarked
package org.podium.registration.judge;

import org.jspecify.annotations.NullMarked;
