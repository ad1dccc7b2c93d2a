/** The registration service. */
package org.podium.registration;
