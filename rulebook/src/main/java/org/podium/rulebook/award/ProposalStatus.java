package org.podium.rulebook.award;

public enum ProposalStatus {
    PROPOSED,
    DECISION_REQUIRED,
    NOMINATED,
    VERIFIED,
    REFUSED,
    LAPSED,
    NO_CHANGE
}
