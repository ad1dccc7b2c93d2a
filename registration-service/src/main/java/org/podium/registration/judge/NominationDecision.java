package org.podium.registration.judge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.audit.Audit;
import org.podium.kit.event.Outbox;
import org.podium.kit.precondition.Preconditions;
import org.podium.kit.problem.ProblemException;
import org.podium.registration.RegistrationProblem;
import org.podium.registration.contest.Contest;
import org.podium.registration.contest.Contests;
import org.podium.registration.entry.Act;
import org.podium.registration.entry.Casework;
import org.podium.registration.unit.Units;
import org.podium.rulebook.Registration.JudgeNominations;

/**
 * The expert group or the office appoints a candidate or does not, and the unit is told. Whose account the judge then has, and that it stands
 * aside for the unit, is a {@link Recusal} of its own: accounts often come later.
 */
@ApplicationScoped
public class NominationDecision {
    private final Nominations nominations;
    private final NominationAccess access;
    private final Contests contests;
    private final Casework casework;
    private final Units units;
    private final Outbox outbox;
    private final Audit audit;
    private final CurrentUser user;

    NominationDecision(
            Nominations nominations,
            NominationAccess access,
            Contests contests,
            Casework casework,
            Units units,
            Outbox outbox,
            Audit audit,
            CurrentUser user) {
        this.nominations = nominations;
        this.access = access;
        this.contests = contests;
        this.casework = casework;
        this.units = units;
        this.outbox = outbox;
        this.audit = audit;
        this.user = user;
    }

    /** What can be decided. */
    public enum Decision {
        ACCEPT,
        REFUSE
    }

    @Transactional
    Nomination decide(UUID id, @Nullable String ifMatch, Decision decision, @Nullable String reason) {
        user.requireAny("office", "expert");
        UUID contestId = nominations
                .whereabouts(id)
                .map(Nominations.Whereabouts::contestId)
                .orElseThrow(NominationAccess::notFound);
        if (!nominations.lies(access.decidable(contestId), id)) {
            throw NominationAccess.notFound();
        }
        Contest contest = contests.steady(contestId);
        Nomination nomination = nominations.alone(id);
        Preconditions.requireMatch(ifMatch, nomination.version());
        if (nomination.createdBy().equals(user.subject())
                || units.findById(nomination.unitUscc()).belongsTo(units.actedFor(user.unit()))) {
            throw new ProblemException(RegistrationProblem.OWN_NOMINATION);
        }
        Act act = casework.act(contest);
        String why = reason == null || reason.isBlank() ? null : reason.strip();
        if (decision == Decision.ACCEPT) {
            nomination.accept(why, contest.rulebookVersion(), act);
        } else if (why == null) {
            throw new ProblemException(RegistrationProblem.REASON_NEEDED)
                    .withError("/reason", "required", "须说明理由", "a reason is needed");
        } else {
            nomination.refuse(why, contest.rulebookVersion(), act);
        }
        nominations.flush();
        audit.record(
                contestId,
                decision == Decision.ACCEPT ? "judge-accepted" : "judge-refused",
                id.toString(),
                Map.of(
                        "reason",
                        why == null ? "" : why,
                        "unit",
                        nomination.unitUscc(),
                        "rulebookVersion",
                        contest.rulebookVersion()));
        JudgeNominations rule =
                casework.rules(contest).rulebook().registration().judgeNominations();
        outbox.send(JudgeDecided.of(nomination, units.findById(nomination.unitUscc()), rule, act));
        return nomination;
    }
}
