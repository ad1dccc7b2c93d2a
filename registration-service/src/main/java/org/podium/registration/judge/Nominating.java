package org.podium.registration.judge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.audit.Audit;
import org.podium.kit.precondition.Expected;
import org.podium.kit.precondition.Preconditions;
import org.podium.kit.problem.ProblemException;
import org.podium.kit.time.Ids;
import org.podium.registration.RegistrationProblem;
import org.podium.registration.claim.Sides;
import org.podium.registration.contest.Contest;
import org.podium.registration.contest.Contests;
import org.podium.registration.document.HeldScan;
import org.podium.registration.document.HeldScans;
import org.podium.registration.document.Intake;
import org.podium.registration.entry.Act;
import org.podium.registration.entry.Casework;
import org.podium.registration.entry.Examiner;
import org.podium.registration.entry.Submission;
import org.podium.registration.unit.Unit;
import org.podium.registration.unit.Units;
import org.podium.rulebook.Registration;
import org.podium.rulebook.eligibility.DocumentState;

/** A unit proposes a judge: never must, and as many as it likes. It holds the contest before the nomination, always. */
@ApplicationScoped
class Nominating {
    private final NominationAccess access;
    private final Casework casework;
    private final Contests contests;
    private final Nominations nominations;
    private final JudgeFormReader forms;
    private final HeldScans scans;
    private final Units units;
    private final Sides sides;
    private final Audit audit;
    private final CurrentUser user;

    Nominating(
            NominationAccess access,
            Casework casework,
            Contests contests,
            Nominations nominations,
            JudgeFormReader forms,
            HeldScans scans,
            Units units,
            Sides sides,
            Audit audit,
            CurrentUser user) {
        this.access = access;
        this.casework = casework;
        this.contests = contests;
        this.nominations = nominations;
        this.forms = forms;
        this.scans = scans;
        this.units = units;
        this.sides = sides;
        this.audit = audit;
        this.user = user;
    }

    /** The contest held steady, its rules about judges, and the time. */
    private record Sitting(Contest contest, Examiner.Rules rules, JudgeRules judges, Act act) {}

    @Transactional
    Nomination draft(UUID contestId, JudgeForm form) {
        Sitting sitting = open(contestId);
        Unit unit = ownUnit();
        Nomination nomination = Nomination.draft(
                Ids.next(),
                contestId,
                unit.uscc(),
                read(sitting, form),
                sitting.rules().version(),
                sitting.act());
        nominations.persistAndFlush(nomination);
        record("judge-drafted", nomination);
        return nomination;
    }

    @Transactional
    Nomination change(UUID id, @Nullable String ifMatch, JudgeForm form) {
        Sitting sitting = open(access.own(id).contestId());
        Nomination nomination = nominations.alone(id);
        Preconditions.requireMatch(ifMatch, nomination.version());
        nomination.require("change", Nomination.Status.DRAFT);
        nomination.state(read(sitting, form), sitting.rules().version());
        nominations.flush();
        record("judge-changed", nomination);
        return nomination;
    }

    /** A scan of the form, or another in its place, while the nomination is a draft. */
    @Transactional
    HeldScan document(UUID id, String kind, Intake.Scan scan, Expected expected) {
        Sitting sitting = open(access.own(id).contestId());
        Nomination nomination = nominations.alone(id);
        nomination.require("add a document to", Nomination.Status.DRAFT);
        if (!sitting.judges().rule().requires().contains(kind)) {
            throw new ProblemException(
                    RegistrationProblem.DOCUMENT_KIND_UNKNOWN,
                    String.join(", ", sitting.judges().rule().requires()));
        }
        Registration.Document wanted = Intake.kind(sitting.rules().rulebook(), kind);
        return scans.receive(owner(nomination), wanted, scan, expected);
    }

    /**
     * Hands it in: in the window of the entries, whole, with its documents, and nobody who is in a team.
     *
     * @throws ProblemException 409 also where another unit proposed the same person
     */
    @Transactional
    Nomination submit(UUID id, @Nullable String ifMatch) {
        Sitting sitting = open(access.own(id).contestId());
        Nomination nomination = nominations.alone(id);
        Preconditions.requireMatch(ifMatch, nomination.version());
        nomination.require("submit", Nomination.Status.DRAFT);
        Submission.requireOpen(
                sitting.rules().rulebook(), sitting.contest(), sitting.act().at());
        Unit unit = units.findById(nomination.unitUscc(), LockModeType.PESSIMISTIC_READ);
        if (unit.parentOpen()) {
            // for whom the judge stands aside must be settled
            throw new ProblemException(RegistrationProblem.UNIT_PARENT_UNCONFIRMED);
        }
        Nomination.Candidate stated = nomination.stated();
        JudgeFormReader.requireComplete(sitting.judges().form(), stated);
        requireDocuments(sitting, nomination);
        Registration.JudgeNominations rule = sitting.judges().rule();
        if (sides.inTeam(nomination.contestId(), List.of(stated.person(), stated.asContact()))) {
            throw new ProblemException(RegistrationProblem.JUDGE_IN_A_TEAM)
                    .with("rule", rule.id())
                    .with("clause", rule.clause());
        }
        nomination.submit(sitting.rules().version(), sitting.act());
        nominations.flush();
        record("judge-nominated", nomination);
        return nomination;
    }

    @Transactional
    Nomination withdraw(UUID id, @Nullable String ifMatch, @Nullable String reason) {
        contests.steady(access.own(id).contestId());
        Nomination nomination = nominations.alone(id);
        Preconditions.requireMatch(ifMatch, nomination.version());
        nomination.withdraw(reason);
        nominations.flush();
        record("judge-withdrawn", nomination);
        return nomination;
    }

    static HeldScans.Owner owner(Nomination nomination) {
        return new HeldScans.Owner(nomination.contestId(), nomination.id(), "nomination");
    }

    private Sitting open(UUID contestId) {
        user.requireAny("unit");
        Contest contest = contests.steady(contestId);
        Examiner.Rules rules = casework.rules(contest);
        return new Sitting(contest, rules, JudgeRules.of(rules.rulebook()), casework.act(contest));
    }

    private Nomination.Candidate read(Sitting sitting, JudgeForm form) {
        return forms.read(
                sitting.contest().id(),
                sitting.rules().rulebook(),
                sitting.judges().form(),
                form,
                sitting.rules().today());
    }

    private void requireDocuments(Sitting sitting, Nomination nomination) {
        Registration.JudgeNominations rule = sitting.judges().rule();
        for (String kind : rule.requires()) {
            boolean there = scans.find(nomination.id(), kind)
                    .filter(held -> held.scan().state() == DocumentState.ACCEPTED)
                    .isPresent();
            if (!there) {
                throw new ProblemException(RegistrationProblem.JUDGE_NOMINATION_INCOMPLETE, kind)
                        .with("rule", rule.id())
                        .with("clause", rule.clause())
                        .with("document", kind);
            }
        }
    }

    private Unit ownUnit() {
        String uscc = user.unit();
        Unit unit = uscc == null ? null : units.findById(uscc);
        if (unit == null) {
            throw new ProblemException(RegistrationProblem.UNIT_NOT_FOUND);
        }
        return unit;
    }

    private void record(String action, Nomination nomination) {
        audit.record(
                nomination.contestId(),
                action,
                nomination.id().toString(),
                Map.of(
                        "unit",
                        nomination.unitUscc(),
                        "status",
                        nomination.status().name(),
                        "rulebookVersion",
                        nomination.rulebookVersion()));
    }
}
