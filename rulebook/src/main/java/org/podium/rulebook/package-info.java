/** The notice of a contest as data, and the pure functions that follow it. */
package org.podium.rulebook;
