/** A pool as it stands: codes meet entries, what is missing is named, the rest is ranked. */
@NullMarked
package org.podium.scoring.tally;

import org.jspecify.annotations.NullMarked;
