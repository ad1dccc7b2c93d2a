/** The public API and Keycloak as a client that survives a service being restarted. */
@NullMarked
package org.podium.local.play.client;

import org.jspecify.annotations.NullMarked;
