/** What the office has to do next in a contest. */
@NullMarked
package org.podium.registration.task;

import org.jspecify.annotations.NullMarked;
