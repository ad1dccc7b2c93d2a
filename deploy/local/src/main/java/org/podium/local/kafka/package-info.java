/** A Kafka broker as a part: one KRaft node in its own JVM, its topics, and the lag of its consumers. */
@NullMarked
package org.podium.local.kafka;

import org.jspecify.annotations.NullMarked;
