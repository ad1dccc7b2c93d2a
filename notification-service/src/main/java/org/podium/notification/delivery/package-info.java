/** How a message travels to its mailbox: once, or once more after a crash, never under another Message-ID. */
@NullMarked
package org.podium.notification.delivery;

import org.jspecify.annotations.NullMarked;
