/** The draw: workstations and blind codes, repeatable by anyone from seed, code key and entries. */
@NullMarked
package org.podium.scoring.draw;

import org.jspecify.annotations.NullMarked;
