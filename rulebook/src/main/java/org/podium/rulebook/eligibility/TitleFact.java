package org.podium.rulebook.eligibility;

import org.jspecify.annotations.Nullable;
import org.podium.rulebook.EligibilityRule.TitleFactKind;

/** A title that somebody declared. @param year of the award, or of the contest that gave the right to apply */
public record TitleFact(
        String title, TitleFactKind fact, @Nullable Integer year) {}
