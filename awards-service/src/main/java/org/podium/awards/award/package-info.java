/** Awards: proposed by the rulebook from a result, each with its arithmetic and clause, until they are confirmed or fall away. */
package org.podium.awards.award;
