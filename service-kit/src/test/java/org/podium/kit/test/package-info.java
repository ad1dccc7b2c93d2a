/** Test infrastructure on real parts: PostgreSQL, Kafka, tokens, mailbox. */
package org.podium.kit.test;
