package org.podium.registration.entry;

import java.io.Serial;
import org.podium.kit.problem.ProblemException;
import org.podium.registration.RegistrationProblem;

/** A transition that does not start in the present state: 409, naming both. */
public final class WrongState extends ProblemException {
    @Serial
    private static final long serialVersionUID = 1L;

    public WrongState(String transition, Enum<?> state) {
        super(RegistrationProblem.WRONG_STATE, state.name());
        with("transition", transition);
        with("state", state.name());
    }
}
