package org.podium.scoring.contest;

import org.podium.rulebook.Rulebook;

/** Told inside the service when a contest has a rulebook version that scoring can follow. */
public record ContestFollowed(Contest contest, Rulebook rulebook) {}
