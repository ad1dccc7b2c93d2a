/** What the authority found of a nominated competitor, where it voids the result. */
@NullMarked
package org.podium.scoring.verification;

import org.jspecify.annotations.NullMarked;
