package org.podium.awards.award;

/** Who gets it, in words. @param name the person, the team or the unit; @param rank 0 where the entry has none */
record Recipient(String name, String uscc, String unitName, int rank) {}
