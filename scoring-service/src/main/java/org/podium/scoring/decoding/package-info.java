/** Opening the code table of a frozen pool, once. */
@NullMarked
package org.podium.scoring.decoding;

import org.jspecify.annotations.NullMarked;
