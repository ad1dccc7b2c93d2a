/** The committee confirms what the public notice has shown; certificates are issued with it. */
package org.podium.awards.confirmation;
