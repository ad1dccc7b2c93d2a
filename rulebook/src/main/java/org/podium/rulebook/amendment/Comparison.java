package org.podium.rulebook.amendment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.award.AwardKind;
import org.podium.rulebook.award.Proposal;
import org.podium.rulebook.eligibility.Eligibility;
import org.podium.rulebook.eligibility.Finding;
import org.podium.rulebook.eligibility.Verdict;
import org.podium.rulebook.qualification.Qualified.Place;
import org.podium.rulebook.ranking.RankedEntry;

/**
 * Compares what the functions of the house say of the same facts under two rulebooks. Decides nothing: which of it an amendment
 * brings about, and when, is for whoever owns the facts. The same rulebook twice gives no change.
 */
public final class Comparison {

    private Comparison() {}

    private record FindingKey(
            String rule, @Nullable String person, @Nullable String document) {}

    /** By rule, person and document. */
    public static FindingChanges findings(List<Finding> before, List<Finding> after) {
        List<Change<Finding>> changes = Change.between(
                before,
                after,
                finding -> new FindingKey(finding.rule(), finding.person(), finding.document()),
                Finding::equals);
        List<Change<Finding>> verdicts = changes.stream()
                .filter(change -> verdict(change.before()) != verdict(change.after()))
                .toList();
        return new FindingChanges(
                Eligibility.gravest(before), Eligibility.gravest(after), verdicts, changes.size() - verdicts.size());
    }

    private static Verdict verdict(@Nullable Finding finding) {
        return finding == null ? Verdict.PASS : finding.verdict();
    }

    /** By entry: another status, rank, total or component, or a rank that is shared now and was not. */
    public static List<Change<RankedEntry>> ranks(List<RankedEntry> before, List<RankedEntry> after) {
        return Change.between(
                before,
                after,
                RankedEntry::entry,
                (was, is) -> was.status() == is.status()
                        && Objects.equals(was.rank(), is.rank())
                        && same(was.total(), is.total())
                        && was.shared() == is.shared()
                        && was.components().equals(is.components()));
    }

    private static boolean same(@Nullable BigDecimal was, @Nullable BigDecimal is) {
        if (was == null || is == null) {
            return was == null && is == null;
        }
        return was.compareTo(is) == 0;
    }

    /** By entry: whether it goes on, and by which rank. */
    public static List<Change<Place>> places(List<Place> before, List<Place> after) {
        return Change.between(
                before, after, Place::entry, (was, is) -> was.state() == is.state() && was.rank() == is.rank());
    }

    private record AwardKey(
            AwardKind kind,
            String rule,
            String entry,
            @Nullable String person,
            @Nullable String uscc) {}

    /** By kind, rule and recipient, also where only the reason is another: {@link #sameOutcome} tells them apart. */
    public static List<Change<Proposal>> awards(List<Proposal> before, List<Proposal> after) {
        return Change.between(
                before,
                after,
                award -> new AwardKey(award.kind(), award.rule(), award.entry(), award.person(), award.uscc()),
                Proposal::equals);
    }

    /** Whether who gets it gets the same, by another reason or arithmetic. */
    public static boolean sameOutcome(Change<Proposal> change) {
        Proposal was = change.before();
        Proposal is = change.after();
        return was != null && is != null && was.detail().equals(is.detail()) && was.status() == is.status();
    }
}
