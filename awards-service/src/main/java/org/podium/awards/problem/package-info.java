/** The catalogue of what this service refuses. */
package org.podium.awards.problem;
