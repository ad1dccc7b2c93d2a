package org.podium.rulebook.eligibility;

public enum DocumentState {
    ACCEPTED,
    WRONG_TYPE,
    TOO_SMALL,
    TOO_LARGE,
    UNSTAMPED
}
