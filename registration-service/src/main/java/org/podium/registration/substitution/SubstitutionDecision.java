package org.podium.registration.substitution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.precondition.Preconditions;
import org.podium.kit.problem.ProblemException;
import org.podium.kit.problem.Sentence;
import org.podium.registration.RegistrationProblem;
import org.podium.registration.entry.Casework;
import org.podium.registration.entry.EntryClaims;
import org.podium.registration.entry.Examination;
import org.podium.registration.entry.ExplainedFinding;
import org.podium.registration.entry.Ground;
import org.podium.registration.entry.Why;
import org.podium.rulebook.eligibility.Verdict;

/** The office approves a substitution, and the claims move with it in one transaction; or refuses it, and all stays. */
@ApplicationScoped
public class SubstitutionDecision {
    private final SubstitutionCase requests;
    private final Casework casework;
    private final Substitutions substitutions;
    private final EntryClaims claims;
    private final SubstitutionNews news;
    private final CurrentUser user;

    public SubstitutionDecision(
            SubstitutionCase requests,
            Casework casework,
            Substitutions substitutions,
            EntryClaims claims,
            SubstitutionNews news,
            CurrentUser user) {
        this.requests = requests;
        this.casework = casework;
        this.substitutions = substitutions;
        this.claims = claims;
        this.news = news;
        this.user = user;
    }

    /** What an office can decide. */
    public enum Decision {
        APPROVE,
        REFUSE
    }

    @Transactional
    public Substitution decide(
            UUID id, @Nullable String ifMatch, Decision decision, @Nullable String reason, @Nullable String rule) {
        Casework.Case found = casework.ofOffice(requests.entryOf(id), "*");
        Substitution request = substitutions.findById(id);
        Preconditions.requireMatch(ifMatch, request.version());
        if (request.requestedBy().equals(user.subject())) {
            throw new ProblemException(RegistrationProblem.OWN_ENTRY);
        }
        Examination known = requests.examine(found, request.outgoing(), request.incoming());
        String why = reason == null || reason.isBlank() ? null : reason.strip();
        if (decision == Decision.APPROVE) {
            SubstitutionLimit.begun(found.rules().rulebook(), found.act().at()).ifPresent(begun -> {
                throw new ProblemException(
                                RegistrationProblem.SUBSTITUTION_TOO_LATE,
                                new Sentence(begun.reason().zh(), begun.reason().en()))
                        .with("rule", begun.rule().id())
                        .with("clause", begun.rule().clause());
            });
            requireEligible(known, why);
            request.approve(new Why(why, ground(found, rule, false)), known, found.act());
            claims.renew(found.rules().rulebook(), found.entry());
        } else {
            if (why == null) {
                throw new ProblemException(RegistrationProblem.REASON_NEEDED)
                        .withError("/reason", "required", "须说明理由", "a reason is needed");
            }
            request.refuse(new Why(why, ground(found, rule, !known.open())), known, found.act());
        }
        substitutions.flush();
        news.moved(found.contest(), request);
        return request;
    }

    private static @Nullable Ground ground(Casework.Case found, @Nullable String rule, boolean needed) {
        return Ground.named(found.rules().rulebook(), rule, needed);
    }

    private static void requireEligible(Examination known, @Nullable String reason) {
        List<ExplainedFinding> failures = known.with(Verdict.FAIL);
        if (!failures.isEmpty()) {
            ExplainedFinding first = failures.getFirst();
            throw new ProblemException(
                            RegistrationProblem.ENTRY_INELIGIBLE,
                            failures.stream()
                                    .map(ExplainedFinding::rule)
                                    .distinct()
                                    .collect(Collectors.joining(", ")))
                    .with("rule", first.rule())
                    .with("clause", first.clause())
                    .with("findings", failures);
        }
        boolean judgement = !known.with(Verdict.NEEDS_EVIDENCE).isEmpty()
                || !known.with(Verdict.NEEDS_REVIEW).isEmpty();
        if (judgement && reason == null) {
            throw new ProblemException(RegistrationProblem.REASON_NEEDED);
        }
    }
}
