package org.podium.rulebook.eligibility;

/** The gravest first. */
public enum Verdict {
    FAIL,
    NEEDS_EVIDENCE,
    NEEDS_REVIEW,
    AWARD_INELIGIBLE,
    PASS
}
