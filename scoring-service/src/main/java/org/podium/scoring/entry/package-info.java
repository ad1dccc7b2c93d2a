/** Entries as registration last told them: who, of which unit, and whether they may still compete. */
@NullMarked
package org.podium.scoring.entry;

import org.jspecify.annotations.NullMarked;
