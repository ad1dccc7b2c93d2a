/** What an amendment leads to: the same facts under two rulebooks, and what comes out otherwise. */
@NullMarked
package org.podium.rulebook.amendment;

import org.jspecify.annotations.NullMarked;
