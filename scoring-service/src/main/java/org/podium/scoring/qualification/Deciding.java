package org.podium.scoring.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.audit.Audit;
import org.podium.kit.problem.FieldError;
import org.podium.kit.problem.ProblemException;
import org.podium.kit.time.Ids;
import org.podium.scoring.ScoringProblem;

/** Settles a tie over the quota: whoever of it is not named is next in line. */
@ApplicationScoped
class Deciding {
    private final Desk desk;
    private final Offering offering;
    private final Decisions decisions;
    private final Audit audit;
    private final CurrentUser user;
    private final Clock clock;

    Deciding(Desk desk, Offering offering, Decisions decisions, Audit audit, CurrentUser user, Clock clock) {
        this.desk = desk;
        this.offering = offering;
        this.decisions = decisions;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Standings decide(UUID poolId, List<UUID> named, String reason, @Nullable String ifMatch) {
        Desk.Sitting here = desk.open(poolId, named, ifMatch);
        Standings s = here.standings();
        desk.refuseOwnUnit(s, s.open());
        refuse(s, named);
        Decision decision = new Decision(
                Ids.next(), s, named, reason, user.subject(), here.contest().now(clock));
        decisions.persistAndFlush(decision);
        audit.record(
                here.contest().id(),
                "qualification-decided",
                poolId.toString(),
                Map.of("tied", decision.tied(), "named", named, "reason", reason, "result", s.resultNumber()));
        return offering.settle(s.pool(), here.contest(), here.way());
    }

    private static void refuse(Standings s, List<UUID> named) {
        List<UUID> open = s.open();
        if (open.isEmpty()) {
            throw new ProblemException(ScoringProblem.NO_OPEN_TIE);
        }
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            if (!open.contains(named.get(i))) {
                errors.add(
                        new FieldError("/entries/" + i, "not-open", "该参赛队不在待确定的并列之中", "not one of the tied entries"));
            }
        }
        int places = s.qualified().open();
        if (!errors.isEmpty() || new HashSet<>(named).size() != places) {
            throw new ProblemException(ScoringProblem.INVALID_DECISION, places).withErrors(errors);
        }
    }
}
