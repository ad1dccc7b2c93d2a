/** Appeals of units and the rulings of the arbitration committee. */
@NullMarked
package org.podium.scoring.appeal;

import org.jspecify.annotations.NullMarked;
