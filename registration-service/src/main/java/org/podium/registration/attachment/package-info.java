/** Documents that go with the notice, such as the technical plan: published by the office, version by version, for everybody. */
@NullMarked
package org.podium.registration.attachment;

import org.jspecify.annotations.NullMarked;
