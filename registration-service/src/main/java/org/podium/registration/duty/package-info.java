/** What every participating unit owes the contest: what it handed in, what is open, and when it is reminded (S1-40, S1-41). */
@NullMarked
package org.podium.registration.duty;

import org.jspecify.annotations.NullMarked;
