/** What announcements changed: what is cancelled, what is held together, and what moved between two versions. */
@NullMarked
package org.podium.rulebook.announcement;

import org.jspecify.annotations.NullMarked;
