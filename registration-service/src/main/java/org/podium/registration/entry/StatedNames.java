package org.podium.registration.entry;

import java.util.List;
import org.podium.kit.problem.FieldError;
import org.podium.registration.entry.EntryForm.CompetitorStated;
import org.podium.rulebook.Ladder;
import org.podium.rulebook.Registration;
import org.podium.rulebook.Rulebook;

/** What a competitor states by names of the rulebook: each must be one that it knows. */
final class StatedNames {
    private StatedNames() {}

    static void require(Rulebook rulebook, CompetitorStated stated, String pointer, List<FieldError> errors) {
        level(rulebook.ladder(), stated, pointer, errors);
        answers(rulebook, stated, pointer, errors);
        declarations(rulebook, stated, pointer, errors);
    }

    /** A level that is on no rung would be promoted from nowhere. */
    private static void level(Ladder ladder, CompetitorStated stated, String pointer, List<FieldError> errors) {
        if (stated.level() != null && !ladder.written().contains(stated.level())) {
            errors.add(FieldError.unknown(pointer + "/level", ladder.id(), ladder.written()));
        }
    }

    /** The notice's form decides what may be answered. */
    private static void answers(Rulebook rulebook, CompetitorStated stated, String pointer, List<FieldError> errors) {
        if (stated.answers() == null) {
            return;
        }
        Registration.Form form = FormDescription.form(rulebook).orElse(null);
        stated.answers().keySet().stream()
                .filter(name -> form == null
                        || form.fields().stream()
                                .noneMatch(field -> field.name().equals(name) && FormDescription.isAnswer(field)))
                .forEach(name -> errors.add(new FieldError(
                        pointer + "/answers/" + name,
                        Cited.rule(form, "answers"),
                        "表中没有这一栏",
                        "the form has no such field")));
    }

    private static void declarations(
            Rulebook rulebook, CompetitorStated stated, String pointer, List<FieldError> errors) {
        if (stated.declarations() != null) {
            stated.declarations().keySet().stream()
                    .filter(name -> rulebook.registration().declarations().stream()
                            .noneMatch(known -> known.name().equals(name)))
                    .forEach(name -> errors.add(new FieldError(
                            pointer + "/declarations/" + name,
                            "declarations",
                            "规则中没有这项声明",
                            "the rulebook has no such declaration")));
        }
    }
}
