/** Claims: one entry a person and the places of a legal unit, decided by the database (S2 二(二), A-20, A-40). */
@NullMarked
package org.podium.registration.claim;

import org.jspecify.annotations.NullMarked;
