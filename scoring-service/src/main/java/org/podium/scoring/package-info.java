/** The scoring service. */
package org.podium.scoring;
