/** From marks to ranks: exact, and with the step that separated each pair of neighbours. */
@NullMarked
package org.podium.rulebook.ranking;

import org.jspecify.annotations.NullMarked;
