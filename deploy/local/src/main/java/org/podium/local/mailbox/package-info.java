/** A mailbox as a part: takes any mail by SMTP, keeps it on disk and shows it on a page and by a JSON API. */
@NullMarked
package org.podium.local.mailbox;

import org.jspecify.annotations.NullMarked;
