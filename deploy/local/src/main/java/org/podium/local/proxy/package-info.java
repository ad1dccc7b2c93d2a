/** One origin in front of the services, Keycloak and the mailbox. */
@NullMarked
package org.podium.local.proxy;

import org.jspecify.annotations.NullMarked;
