package org.podium.rulebook.ranking;

public enum Status {
    RANKED,
    DNF,
    ABSENT,
    DISQUALIFIED
}
