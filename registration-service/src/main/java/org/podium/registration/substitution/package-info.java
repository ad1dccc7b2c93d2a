/** Substitutions of competitors who cannot come (S2 四(二), A-23, A-24). */
@NullMarked
package org.podium.registration.substitution;

import org.jspecify.annotations.NullMarked;
