/** Own data of a competitor: the account that a unit's one-time code links to a person in an entry, and what it may read. */
@NullMarked
package org.podium.registration.account;

import org.jspecify.annotations.NullMarked;
