package org.podium.registration.substitution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.podium.kit.audit.Audit;
import org.podium.registration.contest.Contest;
import org.podium.registration.entry.CompetitorForm;
import org.podium.registration.entry.EntryEvents;
import org.podium.registration.entry.EntryState;
import org.podium.registration.entry.ExplainedFinding;
import org.podium.registration.entry.Ground;
import org.podium.rulebook.eligibility.Verdict;

/** What becomes of a substitution, written into the audit trail and, once it is decided, told to the other services. */
@ApplicationScoped
class SubstitutionNews {
    private final EntryEvents events;
    private final Audit audit;

    SubstitutionNews(EntryEvents events, Audit audit) {
        this.events = events;
        this.audit = audit;
    }

    void requested(Substitution request) {
        record(request, "requested", request.reason());
    }

    /** Handed to the office, or decided; what is decided is told. */
    void moved(Contest contest, Substitution request) {
        String why = request.decisionReason();
        record(request, request.status().name().toLowerCase(Locale.ROOT), why == null ? request.reason() : why);
        if (request.status() == Substitution.Status.APPROVED || request.status() == Substitution.Status.REFUSED) {
            events.sendSubstitution(contest, request.entry(), told(request));
        }
    }

    private void record(Substitution request, String what, String reason) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("entry", request.entry().id().toString());
        facts.put("reason", reason);
        request.examination().with(Verdict.FAIL).stream()
                .map(ExplainedFinding::rule)
                .distinct()
                .reduce((one, other) -> one + ", " + other)
                .ifPresent(rules -> facts.put("fails", rules));
        Ground ground = request.ground();
        if (ground != null) {
            facts.put("rule", ground.rule());
        }
        audit.record(request.contestId(), "substitution-" + what, request.id().toString(), facts);
    }

    private static EntryState.Substituted told(Substitution request) {
        String why = request.decisionReason();
        return new EntryState.Substituted(
                request.id(),
                request.status() == Substitution.Status.APPROVED
                        ? EntryState.Substituted.Decision.APPROVED
                        : EntryState.Substituted.Decision.REFUSED,
                person(request.outgoing().stated()),
                person(request.incoming().stated()),
                request.examination().items().stream()
                        .map(EntryState.FindingState::of)
                        .toList(),
                why == null ? request.reason() : why,
                request.ground());
    }

    private static EntryState.PersonState person(CompetitorForm stated) {
        return new EntryState.PersonState(stated.personId(), stated.name());
    }
}
