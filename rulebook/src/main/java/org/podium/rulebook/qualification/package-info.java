/** Who goes on from a regional stage to the next: by rank and quota, with a person's word where rank does not decide. */
@NullMarked
package org.podium.rulebook.qualification;

import org.jspecify.annotations.NullMarked;
