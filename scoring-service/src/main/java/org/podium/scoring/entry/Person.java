package org.podium.scoring.entry;

import java.util.UUID;

/** A competitor by id and name; scoring never knows more of a person. */
public record Person(UUID personId, String name) {}
