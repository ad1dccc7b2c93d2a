package org.podium.registration.claim;

import org.podium.rulebook.Registration.Scope;

/** What a rule counts over, as a key: two claims collide if their keys are equal. */
public final class Places {
    private Places() {}

    public static String key(Scope scope, String skill, String division) {
        return switch (scope) {
            case CONTEST -> "CONTEST";
            case SKILL -> "SKILL " + skill;
            case SKILL_DIVISION -> "SKILL_DIVISION " + skill + ' ' + division;
        };
    }
}
