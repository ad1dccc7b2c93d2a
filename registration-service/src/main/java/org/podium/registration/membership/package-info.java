/** Memberships: where in a contest somebody acts, and what may be seen and done there. */
@NullMarked
package org.podium.registration.membership;

import org.jspecify.annotations.NullMarked;
