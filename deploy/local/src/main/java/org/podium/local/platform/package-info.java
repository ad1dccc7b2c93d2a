/** The local platform: its parts as processes, their supervisor, ports, data directory and control. */
@NullMarked
package org.podium.local.platform;

import org.jspecify.annotations.NullMarked;
