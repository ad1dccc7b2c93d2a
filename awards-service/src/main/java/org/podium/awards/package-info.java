/** The awards service. */
package org.podium.awards;
