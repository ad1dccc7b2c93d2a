package org.podium.rulebook.ranking;

import java.util.List;
import java.util.Map;

/** All of one entry, by component. A component that is missing was not taken. */
public record Marks(String entry, Map<String, Mark> components, boolean disqualified, List<Penalty> penalties) {}
