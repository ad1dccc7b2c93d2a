/** A contest of the running platform as a contest package, written from what its public interfaces say. */
@NullMarked
package org.podium.local.export;

import org.jspecify.annotations.NullMarked;
