package org.podium.local.play.pack;

import java.util.List;

/** What all steps have in common, whatever their kind. */
public final class Steps {
    private Steps() {}

    /** The entries a step is about. */
    public static List<String> entriesOf(Step step) {
        return switch (step) {
            case Step.Announcement announcement -> List.of();
            case Step.EligibilityDecision decision -> List.of(decision.entry());
            case Step.Correction correction -> List.of(correction.entry());
            case Step.Substitution substitution -> List.of(substitution.entry());
            case Step.Withdrawal withdrawal -> List.of(withdrawal.entry());
            case Step.QualificationDecision decision -> decision.entries();
            case Step.TieDecision tie -> tie.entries();
            case Step.Penalty penalty -> List.of(penalty.entry());
            case Step.Appeal appeal -> List.of(appeal.entry());
            case Step.Verification verification -> List.of(verification.entry());
            case Step.Fact fact -> List.of(fact.entry());
            case Step.Nomination nomination -> List.of();
        };
    }

    /** One word for progress and report. */
    public static String kind(Step step) {
        return switch (step) {
            case Step.Announcement announcement -> "announcement";
            case Step.EligibilityDecision decision -> "eligibility-decision";
            case Step.Correction correction -> "correction";
            case Step.Substitution substitution -> "substitution";
            case Step.Withdrawal withdrawal -> "withdrawal";
            case Step.QualificationDecision decision -> "qualification-decision";
            case Step.TieDecision tie -> "tie-decision";
            case Step.Penalty penalty -> "penalty " + penalty.kind();
            case Step.Appeal appeal -> "appeal " + appeal.subject();
            case Step.Verification verification -> "verification";
            case Step.Fact fact -> "fact";
            case Step.Nomination nomination -> "nomination " + nomination.award() + " " + nomination.recipient();
        };
    }
}
