package org.podium.rulebook.duty;

import java.util.Set;

/** What a unit handed in for one duty. @param covered items of the checklist that it says it covers */
public record Submission(String rule, Set<String> covered) {}
