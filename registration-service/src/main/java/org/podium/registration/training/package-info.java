/** Trainings that were held for a contest: an encouragement of the notice, and no condition of anything. */
@NullMarked
package org.podium.registration.training;

import org.jspecify.annotations.NullMarked;
