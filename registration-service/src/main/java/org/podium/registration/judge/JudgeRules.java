package org.podium.registration.judge;

import org.podium.kit.problem.ProblemException;
import org.podium.registration.RegistrationProblem;
import org.podium.rulebook.Registration.Form;
import org.podium.rulebook.Registration.JudgeNominations;
import org.podium.rulebook.Rulebook;

/** What the rulebook says of judges, with the form it names. */
record JudgeRules(JudgeNominations rule, Form form) {
    /** @throws ProblemException 404 where the rulebook asks for no judges */
    static JudgeRules of(Rulebook rulebook) {
        JudgeNominations rule = rulebook.registration().judgeNominations();
        if (rule == null) {
            throw new ProblemException(RegistrationProblem.JUDGES_NOT_PROVIDED);
        }
        // reading the rulebook made sure that the form is there
        return new JudgeRules(
                rule,
                rulebook.registration().forms().stream()
                        .filter(form -> form.name().equals(rule.form()))
                        .findFirst()
                        .orElseThrow());
    }
}
