/** What the API's document says beyond the code: an example for every request and answer. */
@NullMarked
package org.podium.scoring.openapi;

import org.jspecify.annotations.NullMarked;
