/** Who may read which mails. */
@NullMarked
package org.podium.notification.access;

import org.jspecify.annotations.NullMarked;
