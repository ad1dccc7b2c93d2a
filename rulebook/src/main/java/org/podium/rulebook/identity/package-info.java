/** Identity numbers of persons and units. */
@NullMarked
package org.podium.rulebook.identity;

import org.jspecify.annotations.NullMarked;
