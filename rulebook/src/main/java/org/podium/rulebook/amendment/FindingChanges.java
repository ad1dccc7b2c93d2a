package org.podium.rulebook.amendment;

import java.util.List;
import org.podium.rulebook.eligibility.Finding;
import org.podium.rulebook.eligibility.Verdict;

/**
 * What is found about one entry under two rulebooks.
 *
 * @param before the gravest under the earlier rules, {@code after} under the later ones
 * @param verdicts findings of another verdict; one that comes or goes counts as PASS where it is not
 * @param reworded how many others say the same verdict in other words, or come or go with a PASS
 */
public record FindingChanges(Verdict before, Verdict after, List<Change<Finding>> verdicts, int reworded) {}
