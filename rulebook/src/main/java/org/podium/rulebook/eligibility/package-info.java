/** Who may take part, by the rules of the rulebook: one finding per rule and person. */
@NullMarked
package org.podium.rulebook.eligibility;

import org.jspecify.annotations.NullMarked;
