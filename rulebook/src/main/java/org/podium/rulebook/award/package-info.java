/** From a result to what each entry, person and unit gets, each with its arithmetic and clause. */
@NullMarked
package org.podium.rulebook.award;

import org.jspecify.annotations.NullMarked;
