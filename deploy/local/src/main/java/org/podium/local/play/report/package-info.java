/** Facts read back from the API, compared, printed and written. */
@NullMarked
package org.podium.local.play.report;

import org.jspecify.annotations.NullMarked;
