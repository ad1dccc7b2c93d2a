/** PostgreSQL as a part: binaries from Maven, a kept cluster, one database and one owner role per service. */
@NullMarked
package org.podium.local.postgres;

import org.jspecify.annotations.NullMarked;
