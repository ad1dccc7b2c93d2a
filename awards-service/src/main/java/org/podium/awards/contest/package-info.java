/** The contests that registration told of: their rulebook versions, their clock, and whether this service holds them. */
package org.podium.awards.contest;
