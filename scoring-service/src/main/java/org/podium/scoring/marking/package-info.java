/** Sheets under blind codes: keyed twice by two people, corrected only by new versions. */
@NullMarked
package org.podium.scoring.marking;

import org.jspecify.annotations.NullMarked;
