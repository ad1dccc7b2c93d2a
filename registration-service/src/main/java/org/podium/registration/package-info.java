/** The registration service: from the notice of a contest to the approved entry. */
@NullMarked
package org.podium.registration;

import org.jspecify.annotations.NullMarked;
