/** The contest package as files: read strictly, refused with file and line. */
@NullMarked
package org.podium.local.play.pack;

import org.jspecify.annotations.NullMarked;
