/** What a caller may do in scoring. */
@NullMarked
package org.podium.scoring.access;

import org.jspecify.annotations.NullMarked;
