package org.podium.registration.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.audit.Audit;
import org.podium.kit.problem.ProblemException;
import org.podium.kit.problem.Sentence;
import org.podium.registration.RegistrationProblem;
import org.podium.registration.contest.Contest;
import org.podium.registration.unit.Unit;
import org.podium.registration.unit.Units;
import org.podium.rulebook.Registration;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.calendar.Deadlines;
import org.podium.rulebook.eligibility.Verdict;

/**
 * Hands an entry in. What the notice does not take in at all (too late, an incomplete form, no place left, a person twice)
 * is a problem and changes nothing; whatever else the rules find is a result and is kept with the entry.
 */
@ApplicationScoped
public class Submission {
    private final Casework casework;
    private final Entries entries;
    private final EntryClaims claims;
    private final EntryEvents events;
    private final KeptMergers keptMergers;
    private final Units units;
    private final Audit audit;

    Submission(
            Casework casework,
            Entries entries,
            EntryClaims claims,
            EntryEvents events,
            KeptMergers keptMergers,
            Units units,
            Audit audit) {
        this.casework = casework;
        this.entries = entries;
        this.claims = claims;
        this.events = events;
        this.keptMergers = keptMergers;
        this.units = units;
        this.audit = audit;
    }

    @Transactional
    public Entry submit(UUID id, @Nullable String ifMatch) {
        Casework.Case found = casework.ofOwnUnit(id, ifMatch);
        Entry entry = found.entry();
        Rulebook rulebook = found.rules().rulebook();
        boolean first = entry.status() == EntryStatus.DRAFT;
        // what was received in time and sent back may come again after the last day (A-64: it kept its place), until
        // the start
        if (first) {
            keptMergers.places(entry.contestId(), rulebook).require(entry.place());
            requireOpen(rulebook, found.contest(), found.act().at());
        } else {
            casework.requireNotBegun(found);
        }
        requireForm(found);
        Unit unit = units.findById(entry.unitUscc(), LockModeType.PESSIMISTIC_READ);
        if (first && unit.parentOpen() && !rulebook.registration().caps().isEmpty()) {
            throw new ProblemException(RegistrationProblem.UNIT_PARENT_UNCONFIRMED);
        }
        Examination known = casework.examine(found);
        entry.submit(unit.legalUscc(), known, found.act());
        if (first) {
            List<String> usedUp = claims.take(rulebook, entry);
            entries.flush();
            events.sendReceived(found.contest(), entry, usedUp);
        } else {
            claims.renew(rulebook, entry);
            entries.flush();
            events.send(EntryEvents.Happening.CORRECTED, found.contest(), entry);
        }
        Verdict gravest = Examination.gravest(known.items());
        audit.record(
                entry.contestId(),
                first ? "entry-submitted" : "entry-resubmitted",
                id.toString(),
                Map.of("gravest", gravest.name(), "rulebookVersion", known.rulebookVersion()));
        return entry;
    }

    private static void requireForm(Casework.Case found) {
        Entry entry = found.entry();
        Rulebook rulebook = found.rules().rulebook();
        boolean coached = entry.support().stream().anyMatch(coach -> !coach.leads());
        List<CompetitorForm> team =
                entry.competitors().stream().map(Competitor::stated).toList();
        FormReader.refuse(
                rulebook,
                FormCheck.entry(
                        rulebook, entry.place(), team, coached, found.rules().today()));
    }

    /** 409 outside the window of registration, with its clause; for whatever else is sent along with the entries too. */
    public static void requireOpen(Rulebook rulebook, Contest contest, Instant at) {
        if (Deadlines.registrationOpen(rulebook, at)) {
            return;
        }
        Registration.Closes closes = rulebook.registration().closes();
        Registration.Opens opens = rulebook.registration().opens();
        if (closes == null) {
            throw new ProblemException(
                    RegistrationProblem.REGISTRATION_CLOSED,
                    new Sentence("报名时间尚未公布", "the dates are not announced yet"));
        }
        boolean early = opens != null
                && at.isBefore(opens.day().atStartOfDay(contest.zone()).toInstant());
        throw new ProblemException(
                        RegistrationProblem.REGISTRATION_CLOSED,
                        early
                                ? new Sentence("报名尚未开始", "registration has not opened yet")
                                : new Sentence(
                                        closes.sentence().zh(),
                                        closes.sentence().en()))
                .with("rule", closes.id())
                .with("clause", closes.clause());
    }
}
