/** Units by their social credit code; a branch or faculty belongs to a legal unit. */
@NullMarked
package org.podium.registration.unit;

import org.jspecify.annotations.NullMarked;
