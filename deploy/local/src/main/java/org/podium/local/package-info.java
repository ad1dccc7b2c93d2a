/** The command {@code ./podium} and what it can do on this machine. */
@NullMarked
package org.podium.local;

import org.jspecify.annotations.NullMarked;
