/** The mails there are: their sentences, what they may speak of, and a preview of each. */
@NullMarked
package org.podium.notification.template;

import org.jspecify.annotations.NullMarked;
