/** Documents of entries: checked by their bytes, kept encrypted. */
@NullMarked
package org.podium.registration.document;

import org.jspecify.annotations.NullMarked;
