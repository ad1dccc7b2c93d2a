/** The player: plays a contest package on the running platform through the public API alone. */
@NullMarked
package org.podium.local.play;

import org.jspecify.annotations.NullMarked;
