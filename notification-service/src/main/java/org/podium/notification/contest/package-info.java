/** The contests that this service knows, and the words that their mails speak in. */
@NullMarked
package org.podium.notification.contest;

import org.jspecify.annotations.NullMarked;
