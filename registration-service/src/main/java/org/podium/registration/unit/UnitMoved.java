package org.podium.registration.unit;

/** Within the transaction in which a unit gets, changes or loses the legal unit that it counts as. */
public record UnitMoved(String uscc) {}
