/** Persons and their numbers: sealed at rest, masked on display, in full only for a stated purpose. */
@NullMarked
package org.podium.registration.person;

import org.jspecify.annotations.NullMarked;
