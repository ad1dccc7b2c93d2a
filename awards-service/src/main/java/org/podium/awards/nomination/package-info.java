/** Who is nominated: for titles that an authority verifies (S1-30, A-13), and units for awards without a formula. */
package org.podium.awards.nomination;
