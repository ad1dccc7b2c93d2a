package org.podium.registration.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.podium.kit.audit.Audit;
import org.podium.kit.problem.ProblemException;
import org.podium.registration.RegistrationProblem;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.eligibility.Verdict;

/** The office decides: a person confirms every refusal, and nobody approves what fails a rule. */
@ApplicationScoped
public class Review {
    private final Casework casework;
    private final Entries entries;
    private final EntryClaims claims;
    private final EntryEvents events;
    private final Event<EntryLeft> departures;
    private final Audit audit;

    public Review(
            Casework casework,
            Entries entries,
            EntryClaims claims,
            EntryEvents events,
            Event<EntryLeft> departures,
            Audit audit) {
        this.casework = casework;
        this.entries = entries;
        this.claims = claims;
        this.events = events;
        this.departures = departures;
        this.audit = audit;
    }

    /** Told inside the transaction in which an entry stops to stand: refused, withdrawn, disqualified or cancelled. */
    public record EntryLeft(Casework.Case found) {}

    /** What an office can decide. */
    public enum Decision {
        APPROVE,
        REFUSE,
        RETURN
    }

    @Transactional
    public Entry decide(
            UUID id, @Nullable String ifMatch, Decision decision, @Nullable String reason, @Nullable String rule) {
        Casework.Case found = casework.ofOffice(id, ifMatch);
        Entry entry = found.entry();
        Examination known = casework.examine(found);
        String words = reason == null || reason.isBlank() ? null : reason.strip();
        if (decision != Decision.APPROVE) {
            requireReason(words);
        }
        boolean groundless = decision != Decision.APPROVE && !known.open();
        Why why = new Why(words, Ground.named(found.rules().rulebook(), rule, groundless));
        EntryEvents.Happening happening =
                switch (decision) {
                    case APPROVE -> approve(entry, known, why, found.act());
                    case REFUSE -> refuse(found.rules().rulebook(), entry, known, why, found.act());
                    case RETURN -> {
                        entry.sendBack(why, known, found.act());
                        yield EntryEvents.Happening.RETURNED;
                    }
                };
        return done(happening, found);
    }

    @Transactional
    public Entry withdraw(UUID id, @Nullable String ifMatch, @Nullable String reason) {
        Casework.Case found = casework.ofOwnUnit(id, ifMatch);
        EntryStatus before = found.entry().status();
        found.entry().withdraw(reason, found.act());
        if (before == EntryStatus.DRAFT) {
            // nobody was told of a draft, so nobody hears that it is gone
            entries.flush();
            return found.entry();
        }
        claims.release(found.rules().rulebook(), found.entry());
        return done(EntryEvents.Happening.WITHDRAWN, found);
    }

    /**
     * For a false declaration, or a bar that is learned of later; the persons stay claimed, but for one that withdrew
     * before: what it gave back may be another entry's by now. What was found before the approval was answered by it, so the
     * rule that is broken is always named.
     */
    @Transactional
    public Entry disqualify(UUID id, @Nullable String ifMatch, String reason, @Nullable String rule) {
        Casework.Case found = casework.ofOffice(id, ifMatch);
        found.entry().disqualify(new Why(reason, Ground.named(found.rules().rulebook(), rule, true)), found.act());
        return done(EntryEvents.Happening.DISQUALIFIED, found);
    }

    private static EntryEvents.Happening approve(Entry entry, Examination known, Why why, Act act) {
        List<ExplainedFinding> failures = known.with(Verdict.FAIL);
        if (!failures.isEmpty()) {
            ExplainedFinding first = failures.getFirst();
            String rules =
                    failures.stream().map(ExplainedFinding::rule).distinct().collect(Collectors.joining(", "));
            throw new ProblemException(RegistrationProblem.ENTRY_INELIGIBLE, rules)
                    .with("rule", first.rule())
                    .with("clause", first.clause())
                    .with("findings", failures);
        }
        boolean judgement = !known.with(Verdict.NEEDS_REVIEW).isEmpty()
                || !known.with(Verdict.NEEDS_EVIDENCE).isEmpty();
        if (judgement && why.reason() == null) {
            throw new ProblemException(RegistrationProblem.REASON_NEEDED);
        }
        entry.approve(why, known, act);
        return EntryEvents.Happening.APPROVED;
    }

    private EntryEvents.Happening refuse(Rulebook rulebook, Entry entry, Examination known, Why why, Act act) {
        entry.refuse(why, known, act);
        claims.release(rulebook, entry);
        return EntryEvents.Happening.REFUSED;
    }

    private Entry done(EntryEvents.Happening happening, Casework.Case found) {
        if (!found.entry().status().active()) {
            departures.fire(new EntryLeft(found));
        }
        entries.flush();
        events.send(happening, found.contest(), found.entry());
        audit.record(
                found.contest().id(),
                "entry-" + happening.name().toLowerCase(Locale.ROOT),
                found.entry().id().toString(),
                facts(found.entry().why(), found.rules().version()));
        return found.entry();
    }

    private static Map<String, Object> facts(Why why, int rulebookVersion) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("reason", why.reason() == null ? "" : why.reason());
        facts.put("rulebookVersion", rulebookVersion);
        if (why.ground() != null) {
            facts.put("rule", why.ground().rule());
        }
        return facts;
    }

    private static void requireReason(@Nullable String reason) {
        if (reason == null) {
            throw new ProblemException(RegistrationProblem.REASON_NEEDED)
                    .withError("/reason", "required", "须说明理由", "a reason is needed");
        }
    }
}
