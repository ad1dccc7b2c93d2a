package org.podium.registration.insurance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
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
import org.podium.rulebook.Registration.Column;
import org.podium.rulebook.Registration.FieldType;
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
        this.database = database;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of whom, under which rule. @param rule left out: the first that covers the person */
    record About(String contest, UUID person, @Nullable String rule) {}

    /** What was found there, before it changes. */
    private record Found(Contest contest, Rulebook rulebook, Insurance rule, InsuranceView view) {}

    /** The same again changes nothing. */
    @Transactional
    InsuranceView record(About about, Map<String, String> answers, Expected expected) {
        user.requireAny("unit");
        Found found = found(about);
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
        user.requireAny("unit");
        Found found = found(about);
        String kind = document(found.rule());
        InsuranceRecord known = alone(found);
        InsuranceRecord record = known == null ? fresh(found) : known;
        records.persistAndFlush(record);
        return scans.receive(owner(record), Intake.kind(found.rulebook(), kind), scan, expected);
    }

    /** For the office, never about the own unit. */
    @Transactional
    InsuranceView waive(About about, String reason, Expected expected) {
        user.requireAny("office");
        access.requireWhole(contests.idOf(about.contest()), "office");
        Found found = found(about);
        if (found.view().unit().equals(user.unit())) {
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
        InsuranceRecord record = records.find(found.contest().id(), found.rule().id(), about.person())
                .orElseThrow(Insuring::noProof);
        HeldScan scan = scans.find(record.id(), document(found.rule())).orElseThrow(Insuring::noProof);
        return new Proof(scan, scans.read(owner(record), scan));
    }

    /** Somebody whom the user sees and the rule covers; anybody else is not there. */
    private Found found(About about) {
        Contest contest = contests.steady(contests.idOf(about.contest()));
        Rulebook rulebook = rulebooks.present(contest);
        InsuranceView view = view(contest, about.person(), about.rule());
        Insurance rule = rulebook.registration().insurance().stream()
                .filter(each -> each.id().equals(view.rule()))
                .findFirst()
                .orElseThrow();
        return new Found(contest, rulebook, rule, view);
    }

    private InsuranceView view(Contest contest, UUID person, @Nullable String rule) {
        return insurances.of(contest).stream()
                .filter(view -> view.personId().equals(person))
                .filter(view -> rule == null || view.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new ProblemException(RegistrationProblem.INSURANCE_NOT_ASKED));
    }

    private InsuranceView again(Found found) {
        return view(found.contest(), found.view().personId(), found.rule().id());
    }

    /** Two who write down the first at the same time follow each other. */
    private @Nullable InsuranceRecord alone(Found found) {
        UUID contest = found.contest().id();
        String rule = found.rule().id();
        UUID person = found.view().personId();
        database.oneByOne("insurance/" + contest + "/" + rule + "/" + person);
        return records.find(contest, rule, person).orElse(null);
    }

    private InsuranceRecord fresh(Found found) {
        return new InsuranceRecord(
                Ids.next(),
                found.contest().id(),
                found.rule().id(),
                found.view().personId(),
                user.subject(),
                clock.instant());
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

    private static ProblemException noProof() {
        return new ProblemException(RegistrationProblem.DOCUMENT_NOT_FOUND);
    }

    /** 422 for what the rule does not ask, and for a day that is none; what is missing may come later. */
    private static void requireFields(Insurance rule, Map<String, String> answers) {
        List<FieldError> errors = new ArrayList<>();
        List<String> known = rule.fields().stream().map(Column::name).toList();
        answers.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> errors.add(FieldError.unknown("/answers/" + name, rule.id(), known)));
        rule.fields().stream()
                .filter(field -> field.type() == FieldType.DATE && answers.containsKey(field.name()))
                .filter(field -> !isDate(answers.getOrDefault(field.name(), "")))
                .forEach(field -> errors.add(new FieldError(
                        "/answers/" + field.name(),
                        rule.id(),
                        field.label().zh() + "须为日期，如2025-11-10",
                        field.label().en() + ": a date such as 2025-11-10")));
        if (!errors.isEmpty()) {
            throw new ProblemException(RegistrationProblem.INSURANCE_INVALID)
                    .with("rule", rule.id())
                    .with("clause", rule.clause())
                    .withErrors(errors);
        }
    }

    private static boolean isDate(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeParseException otherwise) {
            return false;
        }
    }
}
