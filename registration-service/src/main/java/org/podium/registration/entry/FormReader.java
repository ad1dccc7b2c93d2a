package org.podium.registration.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podium.kit.problem.FieldError;
import org.podium.kit.problem.ProblemException;
import org.podium.kit.problem.Sentence;
import org.podium.registration.RegistrationProblem;
import org.podium.registration.entry.EntryForm.CoachStated;
import org.podium.registration.entry.EntryForm.CompetitorStated;
import org.podium.registration.person.Persons;
import org.podium.registration.person.Phones;
import org.podium.registration.person.SealedPhone;
import org.podium.registration.unit.Units;
import org.podium.rulebook.EligibilityRule.TeamSize;
import org.podium.rulebook.Registration;
import org.podium.rulebook.Rulebook;
import org.podium.rulebook.identity.Check;
import org.podium.rulebook.identity.ResidentId;

/**
 * Reads a form into what an entry states: checks numbers, recognises persons, and refuses all wrong fields at once with 422,
 * each with its pointer and the id of the rule.
 */
@ApplicationScoped
public class FormReader {
    private final Persons persons;
    private final Phones phones;
    private final Units units;
    private final TeamCheck teams;

    public FormReader(Persons persons, Phones phones, Units units, TeamCheck teams) {
        this.persons = persons;
        this.units = units;
        this.phones = phones;
        this.teams = teams;
    }

    /** What a form states. */
    public record Team(List<CompetitorForm> competitors, List<Coach.Stated> support) {}

    /** The contest a form is for, and the day it is read. */
    public record Reading(UUID contest, Rulebook rulebook, LocalDate today) {}

    public Team read(Reading context, EntryForm form) {
        List<FieldError> errors = new ArrayList<>();
        requireNames(context.rulebook(), form.skill(), form.division(), errors);
        List<CompetitorForm> team = new ArrayList<>();
        for (int i = 0; i < form.competitors().size(); i++) {
            CompetitorForm read = competitor(context, form.competitors().get(i), null, "/competitors/" + i, errors);
            if (read != null) {
                team.add(read);
            }
        }
        List<Coach.Stated> support = support(context, form.coachesOrNone(), form.leader(), team, errors);
        TeamCheck.requireDistinct(context.rulebook(), team, errors);
        refuse(errors);
        return new Team(team, support);
    }

    /** One competitor alone: the one who may come in, to a team that these coach and lead. */
    public CompetitorForm incoming(Reading context, CompetitorStated stated, List<Coach.Stated> support) {
        List<FieldError> errors = new ArrayList<>();
        CompetitorForm read = competitor(context, stated, null, "/incoming", errors);
        refuse(errors);
        CompetitorForm incoming = Objects.requireNonNull(read);
        teams.requireApart(context.rulebook(), List.of(incoming), support, "/incoming", errors);
        refuse(errors);
        // nothing of a request can be corrected later: its form is complete or it is none
        refuse(context.rulebook(), FormCheck.incoming(context.rulebook(), incoming, context.today()));
        return incoming;
    }

    /** The same competitor under another number, which brings sex and day of birth along. */
    CompetitorForm renumbered(Reading context, CompetitorForm known, String number, List<Coach.Stated> support) {
        List<FieldError> errors = new ArrayList<>();
        ResidentId id = valid(context, number, "", errors);
        refuse(errors);
        Identity identity = identity(context, Objects.requireNonNull(id));
        CompetitorForm right = known.as(identity, phone(identity.person(), null, known));
        teams.requireApart(context.rulebook(), List.of(right), support, "/idNumber", errors);
        refuse(errors);
        return right;
    }

    /** 422 with a pointer for each field that contradicts the notice's form, and the form's clause. */
    static void refuse(Rulebook rulebook, List<FormCheck.Fault> faults) {
        Registration.Form form = FormDescription.form(rulebook).orElse(null);
        if (!faults.isEmpty() && form != null) {
            throw new ProblemException(RegistrationProblem.ENTRY_INVALID)
                    .with("rule", form.id())
                    .with("clause", form.clause())
                    .withErrors(faults.stream()
                            .map(fault -> new FieldError(
                                    fault.pointer(),
                                    form.id(),
                                    fault.sentence().zh(),
                                    fault.sentence().en()))
                            .toList());
        }
    }

    static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new ProblemException(RegistrationProblem.ENTRY_INVALID).withErrors(errors);
        }
    }

    static void requireNames(Rulebook rulebook, String skill, String division, List<FieldError> errors) {
        if (rulebook.skill(skill).isEmpty()) {
            errors.add(new FieldError(
                    "/skill",
                    Cited.rule(rulebook, TeamSize.class, "skill"),
                    "没有这个赛项：" + skill,
                    "no such skill: " + skill));
        }
        if (rulebook.division(division).isEmpty()) {
            errors.add(new FieldError(
                    "/division",
                    Cited.rule(rulebook, TeamSize.class, "division"),
                    "没有这个组别：" + division,
                    "no such division: " + division));
        }
    }

    /** @param known what was stated before; what the new form leaves out stays */
    @Nullable
    CompetitorForm competitor(
            Reading context,
            CompetitorStated stated,
            @Nullable CompetitorForm known,
            String pointer,
            List<FieldError> errors) {
        String name = stated.name() != null ? stated.name().strip() : known == null ? "" : known.name();
        if (name.isEmpty()) {
            errors.add(new FieldError(pointer + "/name", "required", "须填写姓名", "a name is needed"));
        }
        if (stated.phone() == null && known == null) {
            errors.add(new FieldError(pointer + "/phone", "required", "须填写手机号", "a mobile number is needed"));
        }
        Identity identity = identity(context, stated, known, pointer, errors);
        if (identity == null) {
            return null;
        }
        if (stated.sex() != null && !stated.sex().equals(identity.sex())) {
            errors.add(new FieldError(
                    pointer + "/sex",
                    Cited.rule(context.rulebook().registration().identityNumber(), "sex"),
                    "性别与证件号码不符",
                    "the sex differs from the identity number"));
        }
        StatedNames.require(context.rulebook(), stated, pointer, errors);
        requireKnownUnit(stated, pointer, errors);
        return Statements.merge(identity, name, phone(identity.person(), stated.phone(), known), stated, known);
    }

    private void requireKnownUnit(CompetitorStated stated, String pointer, List<FieldError> errors) {
        String unit = stated.unit();
        if (unit != null && units.findByIdOptional(unit).isEmpty()) {
            errors.add(new FieldError(pointer + "/unit", "unit", "该单位尚未登记", "this unit is not known yet"));
        }
    }

    /** What was sealed for another person does not open for this one: a corrected number takes its phone along. */
    private SealedPhone phone(UUID person, @Nullable String stated, @Nullable CompetitorForm known) {
        if (stated != null || known == null) {
            return phones.seal(Objects.requireNonNullElse(stated, ""), person);
        }
        return known.personId().equals(person)
                ? known.phone()
                : phones.seal(phones.open(known.phone(), known.personId()), person);
    }

    private @Nullable Identity identity(
            Reading context,
            CompetitorStated stated,
            @Nullable CompetitorForm known,
            String pointer,
            List<FieldError> errors) {
        if (stated.idNumber() == null && known != null) {
            return new Identity(known.personId(), known.numberMask(), known.born(), known.sex());
        }
        String written = stated.idNumber() == null ? "" : stated.idNumber();
        ResidentId id = valid(context, written, pointer, errors);
        return id == null ? null : identity(context, id);
    }

    private Identity identity(Reading context, ResidentId id) {
        return new Identity(
                persons.withNumber(context.contest(), id.number()),
                id.masked(),
                id.born(),
                id.sex().name());
    }

    private static @Nullable ResidentId valid(
            Reading context, String written, String pointer, List<FieldError> errors) {
        return switch (ResidentId.check(written, context.today())) {
            case Check.Valid<ResidentId> valid -> valid.value();
            case Check.Invalid<ResidentId> invalid -> {
                var rule = context.rulebook().registration().identityNumber();
                errors.add(new FieldError(
                        pointer + "/idNumber",
                        rule == null ? "ID" : rule.id(),
                        new Sentence(invalid.reason().zh(), invalid.reason().en())));
                yield null;
            }
        };
    }

    List<Coach.Stated> support(
            Reading context,
            List<CoachStated> coaches,
            @Nullable CoachStated leader,
            List<CompetitorForm> team,
            List<FieldError> errors) {
        List<Coach.Stated> all = new ArrayList<>();
        for (int i = 0; i < coaches.size(); i++) {
            CoachStated coach = coaches.get(i);
            Coach.Kind kind =
                    coach.kind() == null || coach.kind() == Coach.Kind.LEADER ? Coach.Kind.COACH : coach.kind();
            add(all, context, coach, kind, team, "/coaches/" + i, errors);
        }
        if (leader != null) {
            add(all, context, leader, Coach.Kind.LEADER, team, "/leader", errors);
        }
        return all;
    }

    private void add(
            List<Coach.Stated> all,
            Reading context,
            CoachStated coach,
            Coach.Kind kind,
            List<CompetitorForm> team,
            String pointer,
            List<FieldError> errors) {
        UUID person;
        if (coach.idNumber() == null || coach.idNumber().isBlank()) {
            String name = coach.name().strip();
            person = team.stream()
                    .filter(competitor -> teams.isSame(competitor, name, coach.phone()))
                    .map(CompetitorForm::personId)
                    .findFirst()
                    .orElseGet(() -> persons.withContact(context.contest(), name, coach.phone()));
        } else {
            ResidentId id = valid(context, coach.idNumber(), pointer, errors);
            if (id == null) {
                return;
            }
            person = persons.withNumber(context.contest(), id.number());
        }
        Coach.Stated read =
                new Coach.Stated(person, kind, coach.name().strip(), phones.seal(coach.phone(), person), coach.email());
        teams.requireApart(context.rulebook(), team, List.of(read), pointer, errors);
        all.add(read);
    }

    /** Who a competitor is, as the number says. */
    record Identity(UUID person, String mask, LocalDate born, String sex) {}
}
