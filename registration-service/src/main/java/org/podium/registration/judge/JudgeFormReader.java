package org.podium.registration.judge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.podium.kit.problem.FieldError;
import org.podium.kit.problem.ProblemException;
import org.podium.registration.RegistrationProblem;
import org.podium.registration.person.Persons;
import org.podium.registration.person.Phones;
import org.podium.rulebook.Contest;
import org.podium.rulebook.Registration.Form;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.identity.Check;
import org.podium.rulebook.identity.ResidentId;

/**
 * Reads the form of a candidate: checks the number, recognises the person, seals number and phone. All wrong fields are refused
 * at once with 422, each with its pointer.
 */
@ApplicationScoped
class JudgeFormReader {
    private final Persons persons;
    private final Phones phones;

    JudgeFormReader(Persons persons, Phones phones) {
        this.persons = persons;
        this.phones = phones;
    }

    Nomination.Candidate read(UUID contest, Rulebook rulebook, Form wanted, JudgeForm form, LocalDate today) {
        List<FieldError> errors = errors(wanted, JudgeFormCheck.unasked(wanted, form.said()));
        List<String> skills =
                rulebook.contest().skills().stream().map(Contest.Skill::name).toList();
        if (form.skill() != null && !skills.contains(form.skill())) {
            errors.add(FieldError.unknown("/skill", wanted.id(), skills));
        }
        return switch (ResidentId.check(form.idNumber(), today)) {
            case Check.Invalid<ResidentId> invalid -> {
                var rule = rulebook.registration().identityNumber();
                errors.add(new FieldError(
                        "/idNumber",
                        rule == null ? "ID" : rule.id(),
                        invalid.reason().zh(),
                        invalid.reason().en()));
                throw refusal(wanted, errors);
            }
            case Check.Valid<ResidentId> valid -> {
                if (!errors.isEmpty()) {
                    throw refusal(wanted, errors);
                }
                yield candidate(contest, form, valid.value());
            }
        };
    }

    private Nomination.Candidate candidate(UUID contest, JudgeForm form, ResidentId id) {
        String name = form.name().strip();
        UUID person = persons.withNumber(contest, id.number());
        return new Nomination.Candidate(
                person,
                persons.withContact(contest, name, form.phone()),
                name,
                id.masked(),
                id.born(),
                id.sex().name(),
                phones.seal(form.phone(), person),
                form.email(),
                form.skill(),
                form.said());
    }

    /** 422 with what the form still lacks when it is handed in. */
    static void requireComplete(Form wanted, Nomination.Candidate stated) {
        List<JudgeFormCheck.Fault> faults = JudgeFormCheck.complete(wanted, stated);
        if (!faults.isEmpty()) {
            throw refusal(wanted, errors(wanted, faults));
        }
    }

    private static List<FieldError> errors(Form wanted, List<JudgeFormCheck.Fault> faults) {
        List<FieldError> errors = new ArrayList<>();
        faults.forEach(fault -> errors.add(new FieldError(
                fault.pointer(),
                wanted.id(),
                fault.sentence().zh(),
                fault.sentence().en())));
        return errors;
    }

    private static ProblemException refusal(Form wanted, List<FieldError> errors) {
        return new ProblemException(RegistrationProblem.JUDGE_NOMINATION_INVALID)
                .with("rule", wanted.id())
                .with("clause", wanted.clause())
                .withErrors(errors);
    }
}
