/** Who goes on from a regional stage to the next one: by quota and rank, with the organiser's word where rank does not decide. */
@NullMarked
package org.podium.scoring.qualification;

import org.jspecify.annotations.NullMarked;
