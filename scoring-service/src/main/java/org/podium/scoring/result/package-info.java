/** Result versions: ranked, hashed, published, never changed. */
@NullMarked
package org.podium.scoring.result;

import org.jspecify.annotations.NullMarked;
