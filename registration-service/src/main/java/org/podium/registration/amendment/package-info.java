/** What an intended amendment of the rulebook would change, before anybody makes it. */
@NullMarked
package org.podium.registration.amendment;

import org.jspecify.annotations.NullMarked;
