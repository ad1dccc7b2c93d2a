/** Keycloak as a part: the optimized distribution on the platform's PostgreSQL with the realm of Podium. */
@NullMarked
package org.podium.local.keycloak;

import org.jspecify.annotations.NullMarked;
