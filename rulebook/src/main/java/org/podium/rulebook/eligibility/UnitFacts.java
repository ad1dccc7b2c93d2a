package org.podium.rulebook.eligibility;

import org.jspecify.annotations.Nullable;

/** @param kind COMPANY UNIVERSITY VOCATIONAL_SCHOOL TECHNICAL_SCHOOL OTHER; @param parent code of the legal unit it belongs to */
public record UnitFacts(
        String uscc, String kind, String region, @Nullable String parent) {

    /** The code that counts: branches and faculties belong to their legal unit. */
    String legal() {
        return parent == null ? uscc : parent;
    }
}
