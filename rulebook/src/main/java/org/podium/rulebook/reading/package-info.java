/** From YAML or JSON to typed records and back: strict, with path and line of every problem. */
@NullMarked
package org.podium.rulebook.reading;

import org.jspecify.annotations.NullMarked;
