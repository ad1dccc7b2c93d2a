package org.podium.scoring.penalty;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.podium.kit.problem.ProblemException;
import org.podium.scoring.ScoringProblem;
import org.podium.scoring.penalty.AnnulmentStep.Kind;

/**
 * A penalty and what was done to take it back. Each transition answers the step that it appends.
 *
 * @param steps oldest first
 */
public record PenaltyCase(Penalty penalty, List<AnnulmentStep> steps) {

    /** Whether it still counts; while an annulment waits, it does. */
    public boolean stands() {
        return last() != Kind.APPROVED;
    }

    /** Whether this disqualifies already by a decision made elsewhere: told again, it is done once. */
    boolean disqualifiesElsewhere(String code) {
        return stands()
                && penalty.origin() == Penalty.Origin.ELSEWHERE
                && penalty.code().equals(code)
                && penalty.terms().kind().equals(Penalty.DISQUALIFY);
    }

    public boolean open() {
        return last() == Kind.FILED;
    }

    /** Of the whole case, for conditional requests: one more with each step. */
    public long version() {
        return steps.size();
    }

    /** What was decided elsewhere would have to be taken back there: here it would only look as if it had. */
    AnnulmentStep file(AnnulmentStep.Act act) {
        if (penalty.origin() == Penalty.Origin.ELSEWHERE) {
            throw new ProblemException(ScoringProblem.PENALTY_DECIDED_ELSEWHERE);
        }
        if (!stands()) {
            throw new ProblemException(ScoringProblem.PENALTY_ANNULLED);
        }
        if (open()) {
            throw new ProblemException(ScoringProblem.ANNULMENT_OPEN);
        }
        return next(Kind.FILED, act);
    }

    /** By a second person. */
    AnnulmentStep approve(AnnulmentStep.Act act) {
        if (filing().by().equals(act.by())) {
            throw new ProblemException(ScoringProblem.OWN_ANNULMENT);
        }
        return next(Kind.APPROVED, act);
    }

    /** Also by who filed it, who may have been mistaken. */
    AnnulmentStep reject(AnnulmentStep.Act act) {
        filing();
        return next(Kind.REJECTED, act);
    }

    private AnnulmentStep.Act filing() {
        if (!open()) {
            throw new ProblemException(ScoringProblem.NO_ANNULMENT_OPEN);
        }
        return steps.getLast().act();
    }

    private AnnulmentStep next(Kind kind, AnnulmentStep.Act act) {
        return new AnnulmentStep(new AnnulmentStep.Key(penalty.id(), steps.size() + 1), kind, act);
    }

    private @Nullable Kind last() {
        return steps.isEmpty() ? null : steps.getLast().kind();
    }
}
