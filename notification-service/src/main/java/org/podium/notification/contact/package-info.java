/** Whom an entry concerns and how they are reached. */
@NullMarked
package org.podium.notification.contact;

import org.jspecify.annotations.NullMarked;
