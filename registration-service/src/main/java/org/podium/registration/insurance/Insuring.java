package org.podium.registration.insurance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.access.CurrentUser;
import org.podium.kit.audit.Audit;
import org.podium.kit.database.Database;
import org.podium.kit.precondition.Expected;
import org.podium.kit.problem.FieldError;
import org.podium.kit.problem.ProblemException;
import org.podium.kit.time.Ids;
import org.podium.registration.RegistrationProblem;
import org.podium.registration.contest.Contest;
import org.podium.registration.contest.Contests;
import org.podium.registration.contest.PublishedRulebooks;
import org.podium.registration.document.HeldScan;
import org.podium.registration.document.HeldScans;
import org.podium.registration.document.Intake;
import org.podium.registration.membership.Access;
import org.podium.registration.unit.Units;
import org.podium.rulebook.Registration.Insurance;
import org.podium.rulebook.Rulebook;

/** A unit records whom it insured and sends the proof, after the last day too; the office asks none of somebody, with a reason. */
@ApplicationScoped
class Insuring {
    private final Insurances insurances;
    private final InsuranceRecords records;
    private final HeldScans scans;
    private final Contests contests;
    private final PublishedRulebooks rulebooks;
    private final Access access;
    private final Units units;
    private final Database database;
    private final CurrentUser user;
    private final Audit audit;
    private final Clock clock;

    Insuring(
            Insurances insurances,
            InsuranceRecords records,
            HeldScans scans,
            Contests contests,
            PublishedRulebooks rulebooks,
            Access access,
            Units units,
            Database database,
            CurrentUser user,
            Audit audit,
            Clock clock) {
        this.insurances = insurances;
        this.records = records;
        this.scans = scans;
        this.contests = contests;
        this.rulebooks = rulebooks;
        this.access = access;
        this.units = units;
        this.database = database;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Of whom, under which rule.
     *
     * @param rule left out: the first that covers the person
     * @param unit that sends the person; may be left out where one does, and for a unit is its own
     */
    record About(
            String contest,
            UUID person,
            @Nullable String rule,
            @Nullable String unit) {
        About of(String sender) {
            return new About(contest, person, rule, sender);
        }
    }

    /** What was found there, before it changes. */
    private record Found(Contest contest, Rulebook rulebook, Insurance rule, InsuranceView view) {
        Insured.Key whose() {
            return new Insured.Key(view.personId(), view.unit());
        }
    }

    /** The same again changes nothing. */
    @Transactional
    InsuranceView record(About about, Map<String, String> answers, Expected expected) {
        Found found = ofOwn(about);
        requireFields(found.rule(), answers);
        InsuranceRecord known = alone(found);
        InsuranceRecord record = known == null ? fresh(found) : known;
        if (known == null || !known.answers().equals(answers)) {
            expected.require(known == null ? null : known.version());
            record.state(new InsuranceRecord.Answers(answers), user.subject(), clock.instant());
            keep(record, "insurance-recorded", Map.of());
        }
        return again(found);
    }

    @Transactional
    HeldScan prove(About about, Intake.Scan scan, Expected expected) {
        Found found = ofOwn(about);
        String kind = document(found.rule());
        InsuranceRecord known = alone(found);
        InsuranceRecord record = known == null ? fresh(found) : known;
        records.persistAndFlush(record);
        return scans.receive(owner(record), Intake.kind(found.rulebook(), kind), scan, expected);
    }

    /** For the office, never about a unit of the own legal unit. */
    @Transactional
    InsuranceView waive(About about, String reason, Expected expected) {
        user.requireAny("office");
        access.requireWhole(contests.idOf(about.contest()), "office");
        Found found = found(about);
        if (units.findById(found.view().unit()).belongsTo(units.actedFor(user.unit()))) {
            throw new ProblemException(RegistrationProblem.OWN_ENTRY);
        }
        InsuranceRecord known = alone(found);
        InsuranceRecord record = known == null ? fresh(found) : known;
        if (!reason.equals(record.waiver())) {
            expected.require(known == null ? null : known.version());
            record.waive(reason, user.subject(), clock.instant());
            keep(record, "insurance-waived", Map.of("reason", reason));
        }
        return again(found);
    }

    /** A scan that came, with its bytes; every reading is recorded. */
    record Proof(HeldScan scan, byte[] content) {}

    @Transactional
    Proof read(About about) {
        Found found = found(about);
        InsuranceRecord record = records.find(found.contest().id(), found.rule().id(), found.whose())
                .orElseThrow(Insuring::noProof);
        HeldScan scan = scans.find(record.id(), document(found.rule())).orElseThrow(Insuring::noProof);
        return new Proof(scan, scans.read(owner(record), scan));
    }

    /** Somebody whom the user's unit sends; whom another sends as well is that one's to prove. */
    private Found ofOwn(About about) {
        user.requireAny("unit");
        String unit = user.unit();
        if (unit == null) {
            throw notAsked();
        }
        return found(about.of(unit));
    }

    /**
     * Somebody whom the user sees and the rule covers; anybody else is not there.
     *
     * @throws ProblemException 422 that names the units where several send the person and none is named
     */
    private Found found(About about) {
        Contest contest = contests.steady(contests.idOf(about.contest()));
        Rulebook rulebook = rulebooks.present(contest);
        List<InsuranceView> rows = insurances.of(contest, about.person()).stream()
                .filter(row -> about.unit() == null || row.unit().equals(about.unit()))
                .filter(row -> about.rule() == null || row.rule().equals(about.rule()))
                .toList();
        InsuranceView view = rows.stream().findFirst().orElseThrow(Insuring::notAsked);
        List<String> senders = rows.stream()
                .filter(row -> row.rule().equals(view.rule()))
                .map(InsuranceView::unit)
                .toList();
        if (senders.size() > 1) {
            throw new ProblemException(RegistrationProblem.INSURANCE_UNIT_NEEDED).with("known", senders);
        }
        Insurance rule = rulebook.registration().insurance().stream()
                .filter(each -> each.id().equals(view.rule()))
                .findFirst()
                .orElseThrow();
        return new Found(contest, rulebook, rule, view);
    }

    private InsuranceView again(Found found) {
        return insurances.of(found.contest(), found.view().personId()).stream()
                .filter(row -> row.rule().equals(found.rule().id())
                        && row.unit().equals(found.view().unit()))
                .findFirst()
                .orElseThrow(Insuring::notAsked);
    }

    /** Two who write down the first at the same time follow each other. */
    private @Nullable InsuranceRecord alone(Found found) {
        UUID contest = found.contest().id();
        String rule = found.rule().id();
        Insured.Key whose = found.whose();
        database.oneByOne("insurance/" + contest + "/" + rule + "/" + whose.person() + "/" + whose.unit());
        return records.find(contest, rule, whose).orElse(null);
    }

    private InsuranceRecord fresh(Found found) {
        return new InsuranceRecord(
                Ids.next(), found.contest().id(), found.rule().id(), found.whose(), user.subject(), clock.instant());
    }

    private void keep(InsuranceRecord record, String action, Map<String, String> facts) {
        records.persistAndFlush(record);
        audit.record(record.contestId(), action, record.id().toString(), facts);
    }

    private static HeldScans.Owner owner(InsuranceRecord record) {
        return new HeldScans.Owner(record.contestId(), record.id(), "insurance");
    }

    private static String document(Insurance rule) {
        String kind = rule.document();
        if (kind == null) {
            throw noProof();
        }
        return kind;
    }

    private static ProblemException notAsked() {
        return new ProblemException(RegistrationProblem.INSURANCE_NOT_ASKED);
    }

    private static ProblemException noProof() {
        return new ProblemException(RegistrationProblem.DOCUMENT_NOT_FOUND);
    }

    /** 422 for what the rule does not ask, for days that are none, and for numbers of persons. */
    private static void requireFields(Insurance rule, Map<String, String> answers) {
        List<FieldError> errors = InsuranceCheck.of(rule, answers);
        if (!errors.isEmpty()) {
            throw new ProblemException(RegistrationProblem.INSURANCE_INVALID)
                    .with("rule", rule.id())
                    .with("clause", rule.clause())
                    .withErrors(errors);
        }
    }
}
