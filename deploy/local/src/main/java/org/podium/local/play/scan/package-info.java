/** Sample scans: real images, good ones and bad ones. */
@NullMarked
package org.podium.local.play.scan;

import org.jspecify.annotations.NullMarked;
