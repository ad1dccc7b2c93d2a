/** The scoring service: from approved entries to published results. */
@NullMarked
package org.podium.scoring;

import org.jspecify.annotations.NullMarked;
