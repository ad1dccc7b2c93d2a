/** The acts of a contest, each by the role that may do it. */
@NullMarked
package org.podium.local.play.act;

import org.jspecify.annotations.NullMarked;
