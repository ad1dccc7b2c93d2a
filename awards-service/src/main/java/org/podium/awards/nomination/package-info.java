/** Titles that an authority verifies: who was nominated, and what the authority found (S1-30, A-13). */
package org.podium.awards.nomination;
