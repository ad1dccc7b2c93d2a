/** Certificates: their numbers, their register, their print and the public page that vouches for them. */
package org.podium.awards.certificate;
