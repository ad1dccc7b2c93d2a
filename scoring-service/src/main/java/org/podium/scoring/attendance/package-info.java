/** Who came to which component, as supervisors saw it. */
@NullMarked
package org.podium.scoring.attendance;

import org.jspecify.annotations.NullMarked;
