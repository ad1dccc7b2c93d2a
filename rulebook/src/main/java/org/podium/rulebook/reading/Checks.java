package org.podium.rulebook.reading;

import org.podium.rulebook.Rulebook;
import org.podium.rulebook.calendar.WorkingDays;

/** Sense: what a rulebook must fulfil beyond its shape. */
final class Checks {

    private Checks() {}

    static void check(Rulebook rulebook, WorkingDays calendar, Problems problems) {
        if (rulebook.schema() != Rulebook.SCHEMA) {
            problems.error(
                    "/schema",
                    "不支持的结构版本 " + rulebook.schema(),
                    "schema " + rulebook.schema() + " is not supported; this version reads " + Rulebook.SCHEMA);
        }
        CitationChecks.check(rulebook, problems);
        ContestChecks.check(rulebook, problems);
        DateChecks.check(rulebook, calendar, problems);
        AnnouncementChecks.check(rulebook, problems);
        RegistrationChecks.check(rulebook, problems);
        EligibilityChecks.check(rulebook, problems);
        ScoringChecks.check(rulebook.scoring(), problems);
        QualificationChecks.check(rulebook, problems);
        AwardChecks.check(rulebook, problems);
        PrizeChecks.check(rulebook, problems);
    }
}
