/** (event, templates, contacts) → messages, written down together with the event they answer. */
@NullMarked
package org.podium.notification.message;

import org.jspecify.annotations.NullMarked;
