package org.podium.rulebook.eligibility;

/** @param kind COACH or INSTRUCTOR */
public record CoachFacts(String person, String kind) {}
